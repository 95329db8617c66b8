import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { createTextReader } from '#core/issue/text-reader.ts';
import type { Library } from '#core/ipc/shapes.ts';
import type { TwinFile } from '#core/twins/twin-text.ts';
import { folderOf } from './folder-of.ts';

/**
 * A side as the command line and the main process read it, without what the window has learnt of the library:
 * prints must be the same everywhere.
 */
export function plainSide(
  { settings }: Pick<Library, 'settings'>,
  id: string,
  text: string,
): TwinFile {
  const parse = createTextReader({ fileName: id, profile: parseProfileOf(settings) });
  return { text, issue: parse(text), folder: folderOf(id), parse };
}

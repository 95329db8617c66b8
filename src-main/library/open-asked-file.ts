import { basename, dirname, join, relative, sep } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { AskedLibrary } from '#core/ipc/shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Settings } from '../settings/settings.ts';
import { findAskedFile } from './asked-file.ts';
import type { LibraryDesk } from './library-desk.ts';

interface OpenOptions {
  readonly desk: Pick<LibraryDesk, 'current' | 'open'>;
  readonly settings: Settings;
}

/** Opens the library of a Markdown file that somebody wants to see, and tells which of its issues that is. */
export async function openAskedFile(
  { desk, settings }: OpenOptions,
  path: string,
): Promise<Result<AskedLibrary, AppError>> {
  const known = settings.get('recentLibraries');
  const open = desk.current();
  const found = await findAskedFile(path, open === null ? known : [open.folder, ...known]);
  if (!found.ok) return found;
  const { folder, issueId } = found.value;
  const shown = folder === open?.folder ? open.shown : null;
  if (shown?.files.some(({ id }) => id === issueId) === true) {
    return ok({ library: shown, issueId, isNew: false });
  }
  // A library passes over some folders; what lies there has one of its own.
  const file = join(folder, ...issueId.split('/'));
  for (const each of new Set([folder, dirname(file)])) {
    const opened = await desk.open(each);
    if (!opened.ok) return opened;
    const id = relative(each, file).split(sep).join('/');
    const isListed = opened.value.files.some((one) => one.id === id);
    if (isListed) return ok({ library: opened.value, issueId: id, isNew: !known.includes(each) });
  }
  return err({ code: 'file/not-found', name: basename(path) });
}

import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { realPathInside } from '../files/inside.ts';
import { absent } from '../files/write-file.ts';
import { placeInside } from '../files/place-inside.ts';
import type { SeasonWriting } from './write-season.ts';

/** Writes a picture at a path below the library; one that is there is replaced only when it may be. */
export async function writeLibraryPicture(
  { desk, disk, writer }: SeasonWriting,
  id: string,
  content: Uint8Array,
  mayReplace: boolean,
): Promise<Result<null, AppError>> {
  const library = desk.current();
  if (library === null) return err({ code: 'library/not-found', path: '' });
  const { folder } = library;
  const name = basename(id);
  const place = await placeInside(disk, folder, id);
  if (!place.ok) return place;
  const path = place.value;
  const real = await realPathInside(folder, id);
  // What is there must lie in the library itself: a link could lead anywhere.
  const mayBeOver = mayReplace && real === path;
  const saved = await writer.write(path, content, mayBeOver ? undefined : absent);
  if (saved.ok) return ok(null);
  return err(saved.error.kind === 'failed' ? saved.error.error : { code: 'file/exists', name });
}

import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { settingsFileName } from '#core/library/library-settings.ts';
import { err, ok, type Result } from '#core/result.ts';
import { isInside } from '../files/inside.ts';
import { fileError } from '../files/system-error.ts';

/** A Markdown file that somebody wants to see, with the library that it belongs to. */
export interface AskedFile {
  /** The real path of the library's folder. */
  readonly folder: string;
  readonly issueId: string;
}

/**
 * The library of a file: the open one or one that was opened before, whichever is nearest above it; else the
 * nearest folder above it that has a galley.yaml, else its own folder.
 */
export async function findAskedFile(
  path: string,
  libraries: readonly string[],
): Promise<Result<AskedFile, AppError>> {
  try {
    const file = await realpath(path);
    if (!(await stat(file)).isFile()) return err({ code: 'file/not-found', name: basename(path) });
    const own = dirname(file);
    const known = libraries
      .filter((each) => isInside(each, own))
      .toSorted((one, other) => other.length - one.length)[0];
    const folder = known ?? (await settledFolder(own)) ?? own;
    return ok({ folder, issueId: relative(folder, file).split(sep).join('/') });
  } catch (error) {
    return err(fileError(error, basename(path), 'reading'));
  }
}

async function settledFolder(folder: string): Promise<string | null> {
  const isThere = await stat(join(folder, settingsFileName)).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isThere) return folder;
  const above = dirname(folder);
  return above === folder ? null : settledFolder(above);
}

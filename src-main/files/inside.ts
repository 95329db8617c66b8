import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Whether `path` is `folder` or lies in it; both must be real paths. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * The real path of `relativePath` (forward slashes) below the real path `folder`; null when it is
 * not there or when it, or a link on the way, leads out.
 */
export async function realPathInside(folder: string, relativePath: string): Promise<string | null> {
  if (relativePath.includes('\0') || (sep === '\\' && relativePath.includes('\\'))) return null;
  const path = resolve(folder, `./${relativePath}`);
  if (!isInside(folder, path)) return null;
  const real = await realpath(path).catch(() => null);
  return real !== null && isInside(folder, real) ? real : null;
}

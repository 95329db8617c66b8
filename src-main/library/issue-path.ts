import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { realPathInside } from '../files/inside.ts';

/**
 * The real path of an issue of the library at the real path `root`, whether or not the file is still
 * there. A link that leads out of the library is no issue of it.
 */
export async function issuePath(root: string, issueId: string): Promise<Result<string, AppError>> {
  const real = await realPathInside(root, issueId);
  if (real !== null) return ok(real);
  const name = basename(issueId);
  const parent = await realPathInside(root, join(issueId, '..'));
  const path = join(parent ?? root, name);
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  return parent === null || isThere ? err({ code: 'file/not-found', name }) : ok(path);
}

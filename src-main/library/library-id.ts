import { createHash } from 'node:crypto';

/** What a library is known by on this machine; `folder` is a real path. */
export function libraryIdOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

import { randomBytes } from 'node:crypto';

/** Short enough to be read in the file, and never given out twice. */
export function newEntryId(): string {
  return randomBytes(9).toString('base64url');
}

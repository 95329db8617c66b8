import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { decodeDiskText } from '#core/text/disk-text.ts';

/** Larger files are listed by name only; in bytes. */
export const largestScanned = 16 * 1024 * 1024;

/** What took the place of a file, such as a pipe, must not be waited for. */
export const readNow = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The text of a file in whatever encoding it is; null when it cannot be read, or has grown beyond
 * what is scanned. Of one that grows meanwhile, what there was when it was opened or more.
 */
export function readText(path: string): string | null {
  try {
    const file = openSync(path, readNow);
    try {
      const stat = fstatSync(file);
      if (!stat.isFile() || stat.size > largestScanned) return null;
      const decoded = decodeDiskText(readFileSync(file));
      return decoded.ok ? decoded.value.text : decoded.error.converted.text;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

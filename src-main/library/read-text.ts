import { readFileSync } from 'node:fs';
import { decodeDiskText } from '#core/text/disk-text.ts';

/** Larger files are listed by name only; in bytes. */
export const largestScanned = 16 * 1024 * 1024;

/** The text of a file in whatever encoding it is; null when it cannot be read. */
export function readText(path: string): string | null {
  try {
    const decoded = decodeDiskText(readFileSync(path));
    return decoded.ok ? decoded.value.text : decoded.error.converted.text;
  } catch {
    return null;
  }
}

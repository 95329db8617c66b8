import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../files/disk.ts';
import { readStable } from '../files/read-stable.ts';
import type { FileWriter } from '../files/write-file.ts';

/** Which links of a watched file were taken in before; kept per machine, so that the file stays as it is. */
export interface TakenLinks {
  readonly read: (path: string) => Promise<ReadonlySet<string>>;
  /** False when it could not be written: then some links may be looked at once more. */
  readonly write: (path: string, keys: ReadonlySet<string>) => Promise<boolean>;
}

/** What a link is remembered by: short, and telling nobody what it was. */
export function takenKey(canonical: string): string {
  return createHash('sha256').update(canonical).digest('base64url').slice(0, 12);
}

export function createTakenLinks(disk: Disk, writer: FileWriter, folder: string): TakenLinks {
  const fileOf = (path: string) => join(folder, `${takenKey(path)}.txt`);
  return {
    async read(path) {
      try {
        const { bytes } = await readStable(disk, fileOf(path));
        return new Set(new TextDecoder().decode(bytes).split('\n'));
      } catch {
        // Nothing was taken yet; what is in the inbox is known there.
        return new Set();
      }
    },
    async write(path, keys) {
      try {
        await disk.makeFolder(folder);
      } catch {
        return false;
      }
      const bytes = new TextEncoder().encode([...keys].join('\n'));
      return (await writer.write(fileOf(path), bytes)).ok;
    },
  };
}

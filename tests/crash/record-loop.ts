import { join } from 'node:path';
import { thinnedBytes } from '#core/journal/thin-journal.ts';
import { realDisk } from '../../src-main/files/disk.ts';
import { createJournalFile } from '../../src-main/files/journal/journal-file.ts';
import type { FileWriter } from '../../src-main/files/write-file.ts';

/** Types one letter after the other into a journal, until the process is killed. */
export async function recordForEver(
  folder: string,
  writer: FileWriter,
  acknowledge: (length: number) => void,
): Promise<never> {
  const file = createJournalFile({
    disk: realDisk,
    writer,
    path: join(folder, 'library', 'a.journal'),
    head: { kind: 'head', format: 1, library: folder, issueId: 'a.md' },
  });
  await file.append([{ kind: 'base', at: 0, text: '', version: null }]);
  for (let length = 1; ; length += 1) {
    const edits: [number, number, string][] = [[length - 1, length - 1, 'x']];
    const written = await file.append([{ kind: 'edit', at: length, edits, length }]);
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    acknowledge(length);
    if (length % 200 === 0) {
      // What is typed goes on meanwhile.
      void file.rewrite((bytes) =>
        Promise.resolve(thinnedBytes(bytes, length, { mostSteps: 20, mostCharacters: 10_000 })),
      );
    }
  }
}

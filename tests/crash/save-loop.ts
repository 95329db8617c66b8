import { writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { thinJournal } from '#core/journal/thin-journal.ts';
import { realDisk } from '../../src-main/files/disk.ts';
import { createJournalFile } from '../../src-main/files/journal/journal-file.ts';
import { createFileWriter } from '../../src-main/files/write-file.ts';
import { savedText } from './saved-text.ts';

/** Saves one version after the other until it is killed, and says which have been acknowledged. */
const [, , way = '', folder = '', seed = '0'] = process.argv;
const path = join(folder, 'library', 'issue.md');
const writer = createFileWriter({
  disk: realDisk,
  backupFolder: join(folder, 'backups'),
  beforeFirstWrite: () => undefined,
});

// To the system at once: what lies in a buffer of this process dies with it.
const acknowledge = (version: number): void => {
  writeSync(1, `${version}\n`);
};

async function save(): Promise<never> {
  for (let version = Number(seed); ; version += 1) {
    const bytes = Buffer.from(savedText(version));
    if (way === 'plain') await writeFile(path, bytes);
    else {
      const written = await writer.write(path, bytes);
      if (!written.ok) throw new Error(JSON.stringify(written.error));
    }
    acknowledge(version);
  }
}

async function record(): Promise<never> {
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
      await file.rewrite((entries) =>
        thinJournal(entries, length, { mostSteps: 20, mostCharacters: 10_000 }),
      );
    }
  }
}

await (way === 'journal' ? record() : save());

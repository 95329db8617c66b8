import { writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { realDisk } from '../../src-main/files/disk.ts';
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

if (way === 'journal') {
  // Loaded only here: the loops that save are started thousands of times.
  const { recordForEver } = await import('./record-loop.ts');
  await recordForEver(folder, writer, acknowledge);
} else {
  await save();
}

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { createTurns, diskInTurns, widenThreadPool } from '../../../src-main/files/disk-threads.ts';
import { createJournalFile } from '../../../src-main/files/journal/journal-file.ts';
import { readPicture } from '../../../src-main/files/read-picture.ts';
import { readRegularText } from '../../../src-main/files/read-regular.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { tidyUpWrites } from '../../../src-main/files/written-folders.ts';
import { createSettings } from '../../../src-main/settings/settings.ts';
import { runModule } from '../../support/run-module.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

test('so many tasks run at a time, the others in the order of their calls, whatever fails', async () => {
  const inTurn = createTurns(2);
  const log: string[] = [];
  let running = 0;
  let most = 0;
  const task = (name: string) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      log.push(name);
      await Promise.resolve();
      running -= 1;
      if (name === 'b') throw new Error(name);
    });
  const ended = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(task));
  expect(log).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(most).toBe(2);
  expect(ended.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});

test('a library on a share that hangs takes some threads and no more; the journal goes on (J9)', async () => {
  const folder = tempFolder();
  let asked = 0;
  const hanging: Disk = {
    ...realDisk,
    facts: () => {
      asked += 1;
      return never();
    },
  };
  const disk = diskInTurns(hanging, 8);
  for (let at = 0; at < 100; at += 1) void disk.facts(join(folder, 'a.md'));
  await Promise.resolve();
  expect(asked).toBe(8);
  const writer = createFileWriter({
    disk: realDisk,
    backupFolder: folder,
    beforeFirstWrite: () => undefined,
  });
  const head = { kind: 'head', format: 1, library: folder, issueId: 'a.md' } as const;
  const path = join(folder, 'a.journal');
  const journal = createJournalFile({ disk: realDisk, writer, path, head });
  expect((await journal.append([{ kind: 'base', at: 1, text: 'a', version: null }])).ok).toBe(true);
  await journal.close();
});

test('files that were opened are read in turn, too, and keep what they are', async () => {
  const path = join(tempFolder(), 'a.md');
  writeFileSync(path, 'text');
  const disk = diskInTurns(realDisk, 1);
  const file = await disk.open(path, 'read');
  expect(Buffer.from(await file.readAll()).toString()).toBe('text');
  expect((await file.facts()).size).toBe(4);
  await file.close();
});

test('more calls hang than there usually are threads, and there is one left', async () => {
  const folder = tempFolder();
  const pipes = Array.from({ length: 10 }, (_, at) => join(folder, `pipe${at}`));
  for (const pipe of pipes) execFileSync('mkfifo', [pipe]);
  vi.stubEnv('UV_THREADPOOL_SIZE', undefined);
  widenThreadPool();
  const script = (size: string | undefined, lateMs: number) => `
    import { open, stat } from 'node:fs/promises';
    ${size === undefined ? '' : `process.env.UV_THREADPOOL_SIZE = '${size}';`}
    for (const pipe of ${JSON.stringify(pipes)}) void open(pipe, 'r');
    const late = new Promise((resolve) => setTimeout(resolve, ${lateMs}, 'late'));
    console.log(await Promise.race([stat('/').then(() => 'there'), late]));
    process.kill(process.pid, 'SIGKILL');`;
  const size = process.env['UV_THREADPOOL_SIZE'];
  vi.stubEnv('UV_THREADPOOL_SIZE', undefined);
  // What answers does so as soon as the machine lets it.
  const runs = [script(size, 20_000), script(undefined, 1500)].map(
    (source) => runModule(source).output,
  );
  const [wide, usual] = (await Promise.all(runs)).map(({ stdout }) => stdout);
  expect(wide).toContain('there');
  expect(usual).toContain('late');
});

test('a pipe under the name of a picture or a text keeps no thread waiting (R1)', async () => {
  const folder = tempFolder();
  for (const name of ['a.png', 'a.md']) execFileSync('mkfifo', [join(folder, name)]);
  expect(await readPicture(folder, 'a.png')).toBeNull();
  expect(await readRegularText(join(folder, 'a.md'))).toBeNull();
  writeFileSync(join(folder, 'b.md'), 'text');
  expect(await readRegularText(join(folder, 'b.md'))).toBe('text');
});

test('a start does not wait for a folder that once was written to and hangs now', async () => {
  const folder = tempFolder();
  const asked: string[] = [];
  const disk: Disk = {
    ...realDisk,
    list: (path) => {
      asked.push(path);
      return path === 'share' ? never() : realDisk.list(path);
    },
  };
  const kept = new Map<string, unknown>([['writtenFolders', ['share']]]);
  const settings = createSettings({
    get: (key) => kept.get(key),
    set: (key, value) => kept.set(key, value),
  });
  await tidyUpWrites(disk, settings, join(folder, 'backups'));
  await expect.poll(() => asked).toContain('share');
});

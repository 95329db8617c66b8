import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { realDisk } from '../../../src-main/files/disk.ts';
import { fileError, libraryError } from '../../../src-main/files/system-error.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { asOrdinaryUser, giveAway } from '../../support/ordinary-user.ts';
import { tempFolder } from '../../support/temp-folder.ts';

async function errorOf(task: () => Promise<unknown>): Promise<unknown> {
  return task().then(
    () => {
      throw new Error('it succeeded');
    },
    (error: unknown) => error,
  );
}

test('a missing file', async () => {
  const error = await errorOf(() => readFile(join(tempFolder(), 'gone.md')));
  const expected = { code: 'file/not-found', name: 'gone.md' };
  expect(fileError(error, 'gone.md', 'reading')).toEqual(expected);
  expect(fileError(error, 'gone.md', 'writing')).toEqual(expected);
});

test('a folder in place of a file', async () => {
  const folder = tempFolder();
  expect(fileError(await errorOf(() => readFile(folder)), 'x', 'reading')).toEqual({
    code: 'file/not-readable',
    name: 'x',
    cause: 'illegal operation on a directory',
  });
  const writing = await errorOf(() => writeFile(folder, ''));
  expect(fileError(writing, 'x', 'writing').code).toBe('file/not-writable');
});

test('a closed folder', async () => {
  const folder = tempFolder();
  giveAway(folder);
  mkdirSync(join(folder, 'closed'), { mode: 0o555 });
  const path = join(folder, 'closed', 'new');
  giveAway(join(folder, 'closed'));
  const error = await asOrdinaryUser(() => errorOf(() => mkdir(path)));
  expect(fileError(error, 'new', 'writing')).toEqual({
    code: 'file/not-writable',
    name: 'new',
    cause: 'permission denied',
  });
});

test('a library that is missing, or a file, or closed', async () => {
  const folder = tempFolder();
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const missing = join(folder, 'missing');
  const below = await errorOf(() => readFile(join(file, 'below')));
  const gone = await errorOf(() => readFile(missing));
  expect(libraryError(gone, missing)).toEqual({ code: 'library/not-found', path: missing });
  expect(libraryError(below, file)).toEqual({ code: 'library/not-a-folder', path: file });
});

const freeKilobytes = [0, 40, 150];

test.each(freeKilobytes)('a full disk with %i KB free (W1, W9)', async (free) => {
  const mounted = mountSmallDisk(400);
  if (mounted === null) return;
  const oldText = 'old text\n'.repeat(20_000);
  const newBytes = Buffer.from('new text, longer\n'.repeat(20_000));
  const path = join(mounted, 'issue.md');
  writeFileSync(path, oldText);
  fillUpTo(mounted, free);
  const writer = createFileWriter({
    disk: realDisk,
    backupFolder: tempFolder(),
    beforeFirstWrite: () => undefined,
  });
  expect(await writer.write(path, newBytes)).toEqual({
    ok: false,
    error: { kind: 'failed', error: { code: 'file/disk-full', name: 'issue.md' } },
  });
  expect(readFileSync(path, 'utf8')).toBe(oldText);
  expect(readdirSync(mounted).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

/** A file system of its own that the test may fill; null, said in a line, where mounting is forbidden. */
function mountSmallDisk(kilobytes: number): string | null {
  const folder = tempFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    console.log('not run: 1 test of a full disk, mounting one needs root');
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

function fillUpTo(folder: string, freeKilobytesLeft: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - freeKilobytesLeft * 1024));
}

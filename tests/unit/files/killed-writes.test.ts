import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { realDisk, type Disk, type OpenFile } from '../../../src-main/files/disk.ts';
import { sweepTemporaryFiles } from '../../../src-main/files/temporary-files.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { completeInPlaceWrites } from '../../../src-main/files/write-in-place.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('the next start removes the temporary files of dead processes, and only those (W7)', async () => {
  const folder = tempFolder();
  const kept = [
    `.issue.md.${process.ppid}.1.tmp`,
    'issue.md',
    '.notes.tmp',
    `draft.${deadPid()}.1.tmp`,
    '.issue.md.1x.1.tmp',
  ];
  for (const name of [...kept, `.issue.md.${deadPid()}.7.tmp`, `.issue.md.${process.pid}.9.tmp`]) {
    writeFileSync(join(folder, name), 'x');
  }
  await sweepTemporaryFiles(realDisk, folder);
  expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted());
});

test('a folder that is gone is swept without a word', async () => {
  await expect(sweepTemporaryFiles(realDisk, '/nowhere/at/all')).resolves.toBeUndefined();
});

/** Stops a process's life at its n-th write to a file opened in place: nothing after it happens. */
function dyingDisk(writes: number): { readonly disk: Disk; readonly died: Promise<void> } {
  let left = writes;
  let die: (() => void) | null = null;
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const forEver = new Promise<never>(() => undefined);
  const dying = (file: OpenFile): OpenFile => ({
    ...file,
    write: async (bytes, position) => {
      left -= 1;
      if (left >= 0) return file.write(bytes.subarray(0, 1000), position);
      die?.();
      return forEver;
    },
  });
  const open: Disk['open'] = async (path, mode) => {
    const file = await realDisk.open(path, mode);
    if (mode === 'write') onTestFinished(() => file.close().catch(() => undefined));
    return mode === 'write' ? dying(file) : file;
  };
  return { disk: { ...realDisk, open }, died };
}

const oldText = 'old line\n'.repeat(500);
const shortText = 'new\n'.repeat(300);
const longText = 'a new line\n'.repeat(900);

test.each([
  ['growing', longText],
  ['shrinking', shortText],
])('a file killed while it was written in place is completed: %s (W1)', async (_, text) => {
  let damaged = 0;
  for (let writes = 0; writes < 11; writes += 1) {
    const folder = tempFolder();
    const backupFolder = join(folder, 'backups');
    mkdirSync(join(folder, 'library'));
    const path = join(folder, 'library', 'issue.md');
    writeFileSync(path, oldText);
    linkSync(path, join(folder, 'library', 'other.md'));
    const { disk, died } = dyingDisk(writes);
    const writer = createFileWriter({ disk, backupFolder, beforeFirstWrite: () => undefined });
    const written = writer.write(path, Buffer.from(text));
    await Promise.race([died, written]);
    if (![oldText, text].includes(readFileSync(path, 'utf8'))) damaged += 1;

    await completeInPlaceWrites(realDisk, backupFolder);
    expect([oldText, text]).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(backupFolder)).toEqual([]);
  }
  expect(damaged).toBeGreaterThan(0);
});

test('what somebody wrote after the kill stays, and so does the copy (W1)', async () => {
  const folder = tempFolder();
  const backupFolder = join(folder, 'backups');
  const path = join(folder, 'issue.md');
  writeFileSync(path, oldText);
  linkSync(path, join(folder, 'other.md'));
  const { disk, died } = dyingDisk(2);
  const writer = createFileWriter({ disk, backupFolder, beforeFirstWrite: () => undefined });
  void writer.write(path, Buffer.from(longText));
  await died;
  writeFileSync(path, 'written by hand since');
  await completeInPlaceWrites(realDisk, backupFolder);
  expect(readFileSync(path, 'utf8')).toBe('written by hand since');
  expect(readdirSync(backupFolder)).toHaveLength(1);
});

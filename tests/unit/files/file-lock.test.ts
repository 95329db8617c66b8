import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLock } from '../../../src-main/files/file-lock.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('one holder at a time, and nothing is left behind', async () => {
  const folder = join(tempFolder(), 'locks');
  const locks = [createFileLock(folder), createFileLock(folder), createFileLock(folder)];
  let inside = 0;
  const most: number[] = [];
  const task = async () => {
    inside += 1;
    most.push(inside);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    inside -= 1;
  };
  await Promise.all([...locks, ...locks, ...locks].map((lock) => lock('/a/file', task)));
  expect(most).toEqual(Array.from({ length: 9 }, () => 1));
  expect(readdirSync(folder)).toEqual([]);
});

test('a failing task gives the lock back', async () => {
  const lock = createFileLock(tempFolder());
  await expect(lock('/a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await lock('/a', () => Promise.resolve(1))).toBe(1);
});

test('the lock of a process that has died is taken over at once', async () => {
  const folder = tempFolder();
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const lock = createFileLock(folder);
  await lock('/a', () => {
    const [name = ''] = readdirSync(folder);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(String(process.pid));
    writeFileSync(join(folder, 'copy'), String(dead));
    renameSync(join(folder, 'copy'), join(folder, 'kept'));
    writeFileSync(join(folder, 'name'), name);
    return Promise.resolve();
  });
  renameSync(join(folder, 'kept'), join(folder, readFileSync(join(folder, 'name'), 'utf8')));
  const started = performance.now();
  expect(await lock('/a', () => Promise.resolve('taken'))).toBe('taken');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('where locks cannot be made the task runs all the same', async () => {
  const file = join(tempFolder(), 'file');
  writeFileSync(file, '');
  expect(await createFileLock(join(file, 'locks'))('/a', () => Promise.resolve(1))).toBe(1);
});

test.each([
  ['a link to another folder', (folder: string, other: string) => symlinkSync(other, folder)],
  [
    'a folder that others may write to',
    (folder: string) => {
      mkdirSync(folder);
      chmodSync(folder, 0o777);
    },
  ],
])('nothing is written into %s that somebody has put there', async (_, put) => {
  const [folder, other] = [join(tempFolder(), 'locks'), tempFolder()];
  put(folder, other);
  const seen = await createFileLock(folder)('/a', () => Promise.resolve(readdirSync(folder)));
  expect(seen).toEqual([]);
  expect(readdirSync(other)).toEqual([]);
});

import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../scripts/lock.mjs';
import { runModule } from '../../support/run-module.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-lock-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('processes under one lock do not lose each other’s work', async () => {
  const counter = join(folder, 'counter');
  await writeFile(counter, '0');
  const source = `
    import { readFile, writeFile } from 'node:fs/promises';
    import { withLock } from ${JSON.stringify(new URL('../../../scripts/lock.mjs', import.meta.url).href)};
    for (let turn = 0; turn < 5; turn += 1) {
      await withLock(${JSON.stringify(join(folder, 'lock'))}, async () => {
        const value = Number(await readFile(${JSON.stringify(counter)}, 'utf8'));
        await new Promise(setImmediate);
        await writeFile(${JSON.stringify(counter)}, String(value + 1));
      });
    }
  `;
  const runs = [0, 1, 2, 3].map(() => runModule(source).output);
  expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([0, 0, 0, 0]);
  expect(await readFile(counter, 'utf8')).toBe('20');
});

test('a holder that failed lets go', async () => {
  const fail = withLock(folder, () => Promise.reject(new Error('the work failed')));
  await expect(fail).rejects.toThrow('the work failed');
  expect(await withLock(folder, async () => 'mine')).toBe('mine');
});

test('the lock of a dead process is taken over', async () => {
  const { child, output } = runModule('');
  await output;
  const lock = join(folder, 'lock');
  await mkdir(lock);
  await writeFile(join(lock, '7'), String(child.pid));
  expect(await withLock(lock, async () => 'mine')).toBe('mine');
});

test('a live pid that has been silent for minutes does not hold the lock', async () => {
  const past = new Date(Date.now() - 5 * 60_000);
  await writeFile(join(folder, '3'), String(process.pid));
  await utimes(join(folder, '3'), past, past);
  expect(await withLock(folder, async () => 'mine')).toBe('mine');
});

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolders } from '../../../src-main/library/watch-folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watch that counts how often it called. */
function makeWatch(root: string) {
  let calls = 0;
  const watch = watchFolders(root, () => {
    calls += 1;
  });
  return { watch, calls: () => calls };
}

/** Looks at folders that answer when they are let. */
function slowLooks() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const lookAt = async (folder: string) => {
    asked.push(folder);
    await new Promise<void>((resolve) => {
      answers.push(resolve);
    });
    return statSync(folder);
  };
  return { lookAt, asked, answerNext: () => answers.shift()?.() };
}

test('a folder that is not there is looked for until it is', async () => {
  const root = join(tempFolder(), 'library');
  const { watch, calls } = makeWatch(root);
  expect(await watch.update([root])).toBe(false);
  vi.advanceTimersByTime(9000);
  expect(calls()).toBe(2);
  mkdirSync(root);
  expect(await watch.update([root])).toBe(true);
  expect(await watch.update([root])).toBe(false);
  vi.advanceTimersByTime(9000);
  expect(calls()).toBe(2);
  watch.close();
});

test('a library that has become unreadable is looked for', async () => {
  const root = tempFolder();
  const { watch, calls } = makeWatch(root);
  await watch.update([root]);
  await watch.update([]);
  vi.advanceTimersByTime(5000);
  expect(calls()).toBe(1);
  expect(await watch.update([root])).toBe(true);
  vi.advanceTimersByTime(5000);
  expect(calls()).toBe(1);
  await watch.update([]);
  watch.close();
  vi.advanceTimersByTime(50_000);
  expect(calls()).toBe(1);
});

test('a folder that was deleted and made anew is watched anew', async () => {
  const root = tempFolder();
  const { watch } = makeWatch(root);
  const below = join(root, 'images');
  mkdirSync(below);
  await watch.update([root, below]);
  rmSync(below, { recursive: true });
  expect(await watch.update([root, below])).toBe(false);
  mkdirSync(below);
  expect(await watch.update([root, below])).toBe(true);
  watch.close();
});

test('a share that hangs is asked once, and again when it has answered', async () => {
  const root = tempFolder();
  const { lookAt, asked, answerNext } = slowLooks();
  const watch = watchFolders(root, () => undefined, lookAt);
  const followed = watch.update([root]);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  answerNext();
  await followed;
  vi.advanceTimersByTime(50_000);
  expect(asked).toHaveLength(2);
  answerNext();
  await vi.advanceTimersByTimeAsync(9000);
  expect(asked).toHaveLength(3);
  watch.close();
});

test('of lists that come while a folder is looked at the last one counts', async () => {
  const root = tempFolder();
  const { lookAt, asked, answerNext } = slowLooks();
  const watch = watchFolders(root, () => undefined, lookAt);
  const first = watch.update([root, join(root, 'one')]);
  await vi.waitFor(() => expect(asked).toEqual([root]));
  const second = watch.update([root, join(root, 'two')]);
  const last = watch.update([root]);
  answerNext();
  await vi.waitFor(() => expect(asked).toEqual([root, root]));
  answerNext();
  expect(await Promise.all([first, second, last])).toEqual([true, false, false]);
  watch.close();
});

test('what is looked at while the watch closes is not watched any more', async () => {
  const root = tempFolder();
  const { lookAt, asked, answerNext } = slowLooks();
  const watch = watchFolders(root, () => undefined, lookAt);
  const followed = watch.update([root]);
  await vi.waitFor(() => expect(asked).toEqual([root]));
  watch.close();
  answerNext();
  expect(await followed).toBe(false);
  vi.advanceTimersByTime(50_000);
  expect(asked).toHaveLength(1);
});

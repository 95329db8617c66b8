import { mkdirSync, statSync } from 'node:fs';
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

test('a folder that is not there is looked for until it is', () => {
  const root = join(tempFolder(), 'library');
  const { watch, calls } = makeWatch(root);
  watch.update([root]);
  vi.advanceTimersByTime(9000);
  expect(calls()).toBe(2);
  mkdirSync(root);
  watch.update([root]);
  vi.advanceTimersByTime(9000);
  expect(calls()).toBe(2);
  watch.close();
});

test('a library that has become unreadable is looked for', () => {
  const root = tempFolder();
  const { watch, calls } = makeWatch(root);
  watch.update([root]);
  watch.update([]);
  vi.advanceTimersByTime(5000);
  expect(calls()).toBe(1);
  watch.close();
  vi.advanceTimersByTime(50_000);
  expect(calls()).toBe(1);
});

test('a share that hangs is asked once, and again when it has answered', async () => {
  const root = tempFolder();
  let asked = 0;
  const answers: (() => void)[] = [];
  const lookAt = async () => {
    asked += 1;
    await new Promise<void>((resolve) => {
      answers.push(resolve);
    });
    return statSync(root);
  };
  const watch = watchFolders(root, () => undefined, lookAt);
  watch.update([root]);
  vi.advanceTimersByTime(50_000);
  expect(asked).toBe(1);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(9000);
  expect(asked).toBe(2);
  watch.close();
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nextPolite, type FetchTask } from '#core/net/fetch-task.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createKeptFile } from '../../../src-main/files/kept-file.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { createFetchQueue, keptTasksSchema } from '../../../src-main/net/fetch-queue.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function writerIn(folder: string) {
  const backupFolder = join(folder, 'backups');
  return createFileWriter({ disk: realDisk, backupFolder, beforeFirstWrite: () => undefined });
}

function queueIn(folder: string) {
  const kept = createKeptFile({
    path: join(folder, 'queue.json'),
    schema: keptTasksSchema,
    empty: [],
    disk: realDisk,
    writer: writerIn(folder),
  });
  return createFetchQueue(kept);
}

const task = (address: string, kind: FetchTask['kind'] = 'feed'): FetchTask => ({
  libraryId: 'l',
  kind,
  address,
});
const addresses = (tasks: readonly FetchTask[]) => tasks.map(({ address }) => address);
const done = () => Promise.resolve('done' as const);
const wait = () => Promise.resolve('wait' as const);

/** Work that is done when it is told to be. */
function held() {
  const ends = new Map<string, () => void>();
  const begun: string[] = [];
  return {
    begun,
    end: (address: string) => ends.get(address)?.(),
    work: ({ address }: FetchTask, stop: AbortSignal) =>
      new Promise<'done'>((resolve) => {
        begun.push(address);
        ends.set(address, () => resolve('done'));
        stop.addEventListener('abort', () => resolve('done'));
      }),
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

describe('the queue of what needs the network', () => {
  test('is written down before anything begins, and survives the end of the app', async () => {
    const folder = tempFolder();
    const { begun, work } = held();
    void queueIn(folder).run([task('https://a.example/'), task('https://b.example/')], work);
    await until(() => begun.length === 2);
    const after = await queueIn(folder).waiting('l');
    expect(addresses(after)).toEqual(['https://a.example/', 'https://b.example/']);
    expect(await queueIn(folder).askedNow('l')).toEqual([]);
  });

  test('crosses out what is done, and keeps what waits', async () => {
    const folder = tempFolder();
    const queue = queueIn(folder);
    await queue.run([task('https://a.example/'), task('https://b.example/')], (one) =>
      one.address.includes('a.') ? done() : wait(),
    );
    expect(addresses(await queue.waiting('l'))).toEqual(['https://b.example/']);
    expect(addresses(await queue.askedNow('l'))).toEqual(['https://b.example/']);
    expect(await queue.waiting('another')).toEqual([]);
    expect(addresses(await queueIn(folder).waiting('l'))).toEqual(['https://b.example/']);
  });

  test('holds each task once, and does not run it twice at a time', async () => {
    const queue = queueIn(tempFolder());
    const { begun, end, work } = held();
    const first = queue.run([task('https://a.example/'), task('https://a.example/')], work);
    await until(() => begun.length === 1);
    await queue.run([task('https://a.example/')], work);
    expect(begun).toEqual(['https://a.example/']);
    end('https://a.example/');
    await first;
    expect(await queue.waiting('l')).toEqual([]);
  });

  test('asks no server more than twice at a time', async () => {
    const queue = queueIn(tempFolder());
    const { begun, end, work } = held();
    const one = [1, 2, 3].map((n) => task(`https://a.example/${n}`));
    const all = queue.run([...one, task('https://b.example/')], work);
    await until(() => begun.length === 3);
    expect(begun).toEqual(['https://a.example/1', 'https://a.example/2', 'https://b.example/']);
    end('https://a.example/1');
    await until(() => begun.length === 4);
    for (const address of begun) end(address);
    await all;
  });

  test('a second run waits for places that the first one holds', async () => {
    const queue = queueIn(tempFolder());
    const { begun, end, work } = held();
    const first = queue.run(
      [1, 2].map((n) => task(`https://a.example/${n}`)),
      work,
    );
    const second = queue.run([task('https://a.example/3')], work);
    await until(() => begun.length === 2);
    end('https://a.example/2');
    await until(() => begun.length === 3);
    for (const address of begun) end(address);
    await Promise.all([first, second]);
    expect(await queue.waiting('l')).toEqual([]);
  });

  test('stopped, it forgets what has not begun', async () => {
    const folder = tempFolder();
    const queue = queueIn(folder);
    const { begun, work } = held();
    const all = queue.run(
      [1, 2, 3].map((n) => task(`https://a.example/${n}`)),
      work,
    );
    await until(() => begun.length === 2);
    queue.stop();
    const next: string[] = [];
    await queue.run([task('https://b.example/')], (one) => {
      next.push(one.address);
      return done();
    });
    expect(next).toEqual(['https://b.example/']);
    await all;
    expect(begun).toHaveLength(2);
    expect(await queueIn(folder).waiting('l')).toEqual([]);
  });

  test('forgets what it is told to', async () => {
    const queue = queueIn(tempFolder());
    await queue.run([task('https://a.example/')], wait);
    await queue.forget('l');
    expect(await queue.waiting('l')).toEqual([]);
  });
});

test.each([
  [['a', 'b'], [], 0],
  [['a', 'b'], ['a', 'a'], 1],
  [['a'], ['a', 'a'], -1],
  [['c'], ['a', 'a', 'b'], -1],
])('of %j while %j run, the next is %i', (waiting, running, next) => {
  expect(nextPolite(waiting, running, { most: 3, mostOfOne: 2 })).toBe(next);
});

const keptIn = (folder: string) =>
  createKeptFile({
    path: join(folder, 'kept.json'),
    schema: z.array(z.number()).readonly(),
    empty: [],
    disk: realDisk,
    writer: writerIn(folder),
  });

describe('a kept file', () => {
  test('changes take turns, and the last is there after a restart', async () => {
    const folder = tempFolder();
    const kept = keptIn(folder);
    await Promise.all([1, 2, 3].map((n) => kept.change((now) => [...now, n])));
    expect(await keptIn(folder).read()).toEqual([1, 2, 3]);
    expect(await readFile(join(folder, 'kept.json'), 'utf8')).toBe('[1,2,3]\n');
  });

  test.each(['', '{"a":1}', '[1,', '["x"]'])('one that holds %j counts as empty', async (text) => {
    const folder = tempFolder();
    await writeFile(join(folder, 'kept.json'), text);
    expect(await keptIn(folder).read()).toEqual([]);
  });
});

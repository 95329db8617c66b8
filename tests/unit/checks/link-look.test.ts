import { expect, test } from 'vitest';
import { err, ok } from '#core/result.ts';
import type { FetchTask } from '#core/net/fetch-task.ts';
import { createLinkLook } from '../../../src-main/checks/link-look.ts';
import { createLinkResults, type LinkResult } from '../../../src-main/checks/link-results.ts';
import type { FetchQueue } from '../../../src-main/net/fetch-queue.ts';
import type { FetchOutcome } from '../../../src-main/net/resource.ts';

const answers: Readonly<Record<string, FetchOutcome>> = {
  'https://gone.example/': err({ code: 'net/status', host: 'gone.example', status: 404 }),
  'https://nobody.example/': err({ code: 'net/no-host', host: 'nobody.example' }),
  'https://slow.example/': err({ code: 'net/timeout', host: 'slow.example', seconds: 20 }),
  'https://later.example/': err({ code: 'net/offline', host: 'later.example' }),
};
const page: FetchOutcome = ok({
  url: 'https://a.example/',
  movedTo: null,
  isPrivate: false,
  isUnchanged: false,
  contentType: 'text/html',
  etag: null,
  modified: null,
  bytes: new Uint8Array(),
});

function world() {
  let kept: Record<string, LinkResult> = {};
  let now = new Date('2026-08-14T10:00:00Z');
  let waiting: readonly FetchTask[] = [];
  const asked: string[] = [];
  const results = createLinkResults(
    {
      read: () => Promise.resolve(kept),
      change: (next) => {
        kept = next(kept);
        return Promise.resolve(ok(kept));
      },
    },
    () => now,
  );
  const queue: FetchQueue = {
    run: async (tasks, work) => {
      const left: FetchTask[] = [];
      for (const task of tasks) {
        if ((await work(task, new AbortController().signal)) === 'wait') left.push(task);
      }
      waiting = left;
    },
    waiting: () => Promise.resolve(waiting),
    askedNow: () => Promise.resolve([]),
    forget: () => Promise.resolve(),
    stop: () => undefined,
  };
  const progress: number[] = [];
  const look = createLinkLook({
    desk: { current: () => ({ shown: { id: 'lib' } }) as never },
    network: {
      fetch: ({ url }) => {
        asked.push(url);
        return Promise.resolve(answers[url] ?? page);
      },
      isOnline: () => true,
    },
    queue,
    hosts: { isAllowed: () => false },
    results,
    onProgress: ({ done }) => progress.push(done),
  });
  return { look, results, asked, progress, later: (date: string) => (now = new Date(date)) };
}

const all = ['https://a.example/', ...Object.keys(answers), 'mailto:a@a.example'];

test('links are looked at once; what is gone is told with the answer', async () => {
  const { look, results, asked, progress } = world();
  expect(await look.look([...all, ...all])).toEqual(ok({ looked: 4, dead: 2, waiting: 1 }));
  expect(asked.toSorted()).toEqual(all.slice(0, 5).toSorted());
  expect(progress).toEqual([0, 1, 2, 3, 4, 5]);
  expect(await results.deadAmong(all)).toEqual({
    'https://gone.example/': { status: 404 },
    'https://nobody.example/': { status: null },
  });
});

test('what was looked at lately is left alone, what waits is taken up, what is old is not said', async () => {
  const { look, results, asked, later } = world();
  await look.look(all);
  asked.length = 0;
  await look.look(['https://gone.example/']);
  expect(asked).toEqual(['https://later.example/']);
  later('2026-08-15T10:00:00Z');
  await look.look(['https://gone.example/']);
  expect(asked.slice(1).toSorted()).toEqual(['https://gone.example/', 'https://later.example/']);
  later('2027-08-15T10:00:00Z');
  expect(await results.deadAmong(all)).toEqual({});
});

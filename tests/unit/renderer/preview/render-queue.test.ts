import { expect, test, vi } from 'vitest';
import { createRenderQueue } from '../../../../src-renderer/preview/create-render-queue.ts';
import type {
  RenderMessage,
  RenderRequest,
} from '../../../../src-renderer/preview/render-messages.ts';

/** A worker's outside: what it is asked, and answers given by hand. Its inside runs in the end-to-end tests. */
class ListeningWorker extends EventTarget {
  readonly asked: RenderRequest[] = [];
  ended = false;
  postMessage(request: RenderRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(answer: RenderMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
  start(): void {
    this.answer({ started: true });
  }
}

function setUp() {
  const workers: ListeningWorker[] = [];
  const shown: string[][] = [];
  const failures: number[] = [];
  const queue = createRenderQueue({
    startWorker() {
      const worker = new ListeningWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    onBlocks: (blocks) => shown.push(blocks.map(({ html }) => html)),
    onFailure: () => failures.push(workers.length),
    budgetMs: 1000,
  });
  return { queue, workers, shown, failures };
}

const block = (html: string) => ({ html, line: 1, from: 0, to: 1 });

test('texts between the first and the last are skipped', () => {
  const { queue, workers, shown } = setUp();
  workers[0]?.start();
  for (const text of ['a', 'b', 'c']) queue.ask(text, 'galley-asset://x/');
  const [worker] = workers;
  expect(worker?.asked.map(({ text }) => text)).toEqual(['a']);
  worker?.answer({ id: 1, blocks: [block('<p>a</p>')] });
  expect(worker?.asked.map(({ text }) => text)).toEqual(['a', 'c']);
  worker?.answer({ id: 3, blocks: [block('<p>c</p>')] });
  expect(shown).toEqual([['<p>a</p>'], ['<p>c</p>']]);
});

test('a rendering over its budget ends the worker, says so, and the next text goes to a new one', () => {
  vi.useFakeTimers();
  try {
    const { queue, workers, failures } = setUp();
    workers[0]?.start();
    queue.ask('slow', 'galley-asset://x/');
    queue.ask('next', 'galley-asset://x/');
    vi.advanceTimersByTime(1000);
    expect(workers[0]?.ended).toBe(true);
    expect(failures).toHaveLength(1);
    workers[1]?.start();
    expect(workers[1]?.asked.map(({ text }) => text)).toEqual(['next']);
    // The dead worker's late answer is no answer to the new request.
    workers[0]?.answer({ id: 1, blocks: [] });
    expect(workers[1]?.asked).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test('a text that cannot be rendered is a failure, and the queue goes on', () => {
  const { queue, workers, failures, shown } = setUp();
  workers[0]?.start();
  queue.ask('deep', 'galley-asset://x/');
  workers[0]?.answer({ id: 1, blocks: null });
  queue.ask('fine', 'galley-asset://x/');
  workers[0]?.answer({ id: 2, blocks: [block('<p>fine</p>')] });
  expect(failures).toHaveLength(1);
  expect(shown).toEqual([['<p>fine</p>']]);
});

test('a worker that starts slowly is waited for, and one that cannot start is a failure', () => {
  vi.useFakeTimers();
  try {
    const { queue, workers, failures } = setUp();
    queue.ask('first', 'galley-asset://x/');
    queue.ask('latest', 'galley-asset://x/');
    vi.advanceTimersByTime(60_000);
    expect([workers.length, failures.length]).toEqual([1, 0]);
    workers[0]?.start();
    expect(workers[0]?.asked.map(({ text }) => text)).toEqual(['latest']);
    workers[0]?.dispatchEvent(new Event('error'));
    expect(failures).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

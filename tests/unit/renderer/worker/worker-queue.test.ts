import { expect, test, vi } from 'vitest';
import { createWorkerQueue } from '../../../../src-renderer/worker/create-worker-queue.ts';
import type {
  WorkerMessage,
  WorkerRequest,
} from '../../../../src-renderer/worker/worker-messages.ts';

/** A worker's outside: what it is asked, and answers given by hand. Its inside runs in the end-to-end tests. */
class ListeningWorker extends EventTarget {
  readonly asked: WorkerRequest<string>[] = [];
  ended = false;
  postMessage(request: WorkerRequest<string>): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(answer: WorkerMessage<string>): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
  start(): void {
    this.answer({ started: true });
  }
}

function setUp() {
  const workers: ListeningWorker[] = [];
  const shown: string[] = [];
  const failures: number[] = [];
  const queue = createWorkerQueue<string, string>({
    startWorker() {
      const worker = new ListeningWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    onAnswer: (answer) => shown.push(answer),
    onFailure: () => failures.push(workers.length),
    budgetMs: 1000,
  });
  return { queue, workers, shown, failures };
}

test('questions between the first and the last are skipped', () => {
  const { queue, workers, shown } = setUp();
  expect(workers).toHaveLength(0);
  queue.ask('a');
  workers[0]?.start();
  for (const text of ['b', 'c']) queue.ask(text);
  const [worker] = workers;
  expect(worker?.asked.map(({ ask }) => ask)).toEqual(['a']);
  worker?.answer({ id: 1, answer: '<p>a</p>' });
  expect(worker?.asked.map(({ ask }) => ask)).toEqual(['a', 'c']);
  worker?.answer({ id: 3, answer: '<p>c</p>' });
  expect(shown).toEqual(['<p>a</p>', '<p>c</p>']);
});

test('an answer over its budget ends the worker, says so, and the next question goes to a new one', () => {
  vi.useFakeTimers();
  try {
    const { queue, workers, failures } = setUp();
    queue.ask('slow');
    workers[0]?.start();
    queue.ask('next');
    vi.advanceTimersByTime(1000);
    expect(workers[0]?.ended).toBe(true);
    expect(failures).toHaveLength(1);
    workers[1]?.start();
    expect(workers[1]?.asked.map(({ ask }) => ask)).toEqual(['next']);
    // The dead worker's late answer is no answer to the new request.
    workers[0]?.answer({ id: 1, answer: '' });
    expect(workers[1]?.asked).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test('a question that cannot be answered is a failure, and the queue goes on', () => {
  const { queue, workers, failures, shown } = setUp();
  queue.ask('deep');
  workers[0]?.start();
  workers[0]?.answer({ id: 1, answer: null });
  queue.ask('fine');
  workers[0]?.answer({ id: 2, answer: '<p>fine</p>' });
  expect(failures).toHaveLength(1);
  expect(shown).toEqual(['<p>fine</p>']);
});

test('a worker that starts slowly is waited for, and one that cannot start is a failure', () => {
  vi.useFakeTimers();
  try {
    const { queue, workers, failures } = setUp();
    queue.ask('first');
    queue.ask('latest');
    vi.advanceTimersByTime(60_000);
    expect([workers.length, failures.length]).toEqual([1, 0]);
    workers[0]?.start();
    expect(workers[0]?.asked.map(({ ask }) => ask)).toEqual(['latest']);
    workers[0]?.dispatchEvent(new Event('error'));
    expect(failures).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

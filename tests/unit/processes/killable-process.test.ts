import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createKillableProcess,
  type ProcessOutcome,
  type ProcessReport,
} from '../../../src-main/processes/killable-process.ts';
import { serveAsks } from '../../../src-main/processes/serve-asks.ts';
import { fakeProcesses } from '../../support/fake-process.ts';

const started = { started: true } as const;

function setUp(isFresh = false) {
  const { start, processes } = fakeProcesses<string, string>();
  const askProcess = createKillableProcess<string, string>({ start, budgetMs: 1000, isFresh });
  const ask = (asked: string, signal?: AbortSignal) =>
    new Promise<ProcessOutcome<string>>((answer) => {
      askProcess({ ask: () => asked, answer, signal });
    });
  return { processes, ask };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a process that can be ended', () => {
  test('starts with the first ask, and is asked one thing after the other', async () => {
    const { processes, ask } = setUp();
    expect(processes).toHaveLength(0);
    const both = [ask('a'), ask('b')];
    expect(processes[0]?.asked).toEqual([]);
    processes[0]?.report(started);
    expect(processes[0]?.asked).toEqual(['a']);
    processes[0]?.report({ answer: 'A' });
    expect(processes[0]?.asked).toEqual(['a', 'b']);
    processes[0]?.report({ failed: 'why' });
    expect(await Promise.all(both)).toEqual([
      { state: 'answered', answer: 'A' },
      { state: 'failed', cause: 'why' },
    ]);
    expect(processes).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is ended when an answer takes too long; its start does not count', async () => {
    const { processes, ask } = setUp();
    const slow = ask('slow');
    vi.advanceTimersByTime(5000);
    processes[0]?.report(started);
    const next = ask('next');
    vi.advanceTimersByTime(1000);
    expect(await slow).toEqual({ state: 'too-slow' });
    expect(processes[0]?.isEnded).toBe(true);
    processes[1]?.report(started);
    // What the ended one says after all counts no more.
    processes[0]?.report({ answer: 'late' });
    processes[0]?.exit(0);
    processes[1]?.report({ answer: 'N' });
    expect(await next).toEqual({ state: 'answered', answer: 'N' });
  });

  test('takes with it only what it was asked when it dies', async () => {
    const { processes, ask } = setUp();
    const [first, second] = [ask('a'), ask('b')];
    processes[0]?.report(started);
    processes[0]?.exit(9);
    expect(await first).toEqual({ state: 'died', code: 9 });
    processes[1]?.report(started);
    processes[1]?.report({ answer: 'B' });
    expect(await second).toEqual({ state: 'answered', answer: 'B' });
  });

  test('is started anew for the next ask when it died while nothing was asked', async () => {
    const { processes, ask } = setUp();
    const first = ask('a');
    processes[0]?.report(started);
    processes[0]?.report({ answer: 'A' });
    await first;
    processes[0]?.exit(1);
    expect(processes).toHaveLength(1);
    void ask('b');
    expect(processes).toHaveLength(2);
  });

  test('is not started again and again when it cannot start', async () => {
    const { processes, ask } = setUp();
    const both = [ask('a'), ask('b')];
    processes[0]?.exit(1);
    expect(await Promise.all(both)).toEqual([
      { state: 'never-ran', code: 1 },
      { state: 'never-ran', code: 1 },
    ]);
    expect(processes).toHaveLength(1);
    void ask('c');
    expect(processes).toHaveLength(2);
  });

  test('is ended by who cancels what it does; who waits only loses the place', async () => {
    const { processes, ask } = setUp();
    const [running, waiting] = [new AbortController(), new AbortController()];
    const [first, second, third] = [ask('a', running.signal), ask('b', waiting.signal), ask('c')];
    processes[0]?.report(started);
    waiting.abort();
    expect(await second).toEqual({ state: 'cancelled' });
    expect(processes[0]?.isEnded).toBe(false);
    running.abort();
    expect(await first).toEqual({ state: 'cancelled' });
    expect(processes[0]?.isEnded).toBe(true);
    processes[1]?.report(started);
    expect(processes[1]?.asked).toEqual(['c']);
    processes[1]?.report({ answer: 'C' });
    expect(await third).toEqual({ state: 'answered', answer: 'C' });
    expect(await ask('d', running.signal)).toEqual({ state: 'cancelled' });
  });

  test('serves one ask alone where each is to have its own', async () => {
    const { processes, ask } = setUp(true);
    const both = [ask('a'), ask('b')];
    processes[0]?.report(started);
    processes[0]?.report({ answer: 'A' });
    expect(processes[0]?.isEnded).toBe(true);
    processes[0]?.exit(0);
    processes[1]?.report(started);
    expect(processes[1]?.asked).toEqual(['b']);
    processes[1]?.report({ failed: 'why' });
    expect(processes[1]?.isEnded).toBe(true);
    expect((await Promise.all(both)).map(({ state }) => state)).toEqual(['answered', 'failed']);
    expect(processes).toHaveLength(2);
  });
});

test('the inside tells that it runs, its answers, and what failed', async () => {
  const told: ProcessReport<string>[] = [];
  const serve = serveAsks(
    (asked: string) => {
      if (asked === 'no') throw new Error('will not');
      return asked.toUpperCase();
    },
    (report) => told.push(report),
  );
  expect(told).toEqual([started]);
  for (const asked of ['a', 'no', 'b']) {
    serve(asked);
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(told.slice(1)).toEqual([{ answer: 'A' }, { failed: 'will not' }, { answer: 'B' }]);
});

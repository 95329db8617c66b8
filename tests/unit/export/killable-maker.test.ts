import { expect, test, vi } from 'vitest';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import type { MakeRequest } from '../../../src-main/export/export-maker.ts';
import { createKillableMaker, type StartMaker } from '../../../src-main/export/killable-maker.ts';
import type {
  MakerAnswer,
  MakerAsk,
  MakerReport,
  SentFile,
} from '../../../src-main/export/maker-messages.ts';

/** A process's outside: what it is asked, and answers given by hand. Its inside runs in the end-to-end tests. */
interface FakeProcess {
  readonly asked: MakerAsk[];
  ended: boolean;
  report: (report: MakerReport) => void;
  exit: () => void;
}

const request = (text: string): MakeRequest => ({
  targetId: 'substack',
  issueId: 'a.md',
  text,
  options: plainEdition,
  settings: {},
  libraryFolder: '/library',
  seen: 'absent',
  known: null,
});

const refused = { state: 'refused', reasons: [] } as const;
const tooComplex = { state: 'too-complex', seconds: 1 } as const;

function setUp(keepsPictures = false) {
  const processes: FakeProcess[] = [];
  const start: StartMaker = ({ onReport, onExit }) => {
    const process: FakeProcess = { asked: [], ended: false, report: onReport, exit: onExit };
    processes.push(process);
    return {
      ask: (asked) => process.asked.push(asked),
      end: () => {
        process.ended = true;
      },
    };
  };
  const maker = createKillableMaker({ start, budgetMs: 1000, keepsPictures });
  const make = (text: string, signal?: AbortSignal) => maker.make(request(text), signal);
  const texts = (at: number) => processes[at]?.asked.map((asked) => asked.request.text);
  return { processes, maker, make, texts };
}

function made(files: readonly SentFile[] = []): MakerAnswer {
  const output = { copies: [], files, pages: [], patches: [], report: [] };
  return { state: 'made', key: 'k', output, warnings: [], reads: [] };
}

test('the process starts with the first export, and makes one after the other in their order', async () => {
  const { processes, make, texts } = setUp();
  expect(processes).toHaveLength(0);
  const first = make('a');
  const second = make('b');
  expect(texts(0)).toEqual([]);
  processes[0]?.report({ started: true });
  expect(texts(0)).toEqual(['a']);
  processes[0]?.report({ answer: made() });
  expect(await first).toEqual(made());
  expect(texts(0)).toEqual(['a', 'b']);
  processes[0]?.report({ answer: refused });
  expect(await second).toEqual(refused);
  expect(processes).toHaveLength(1);
});

test('an export over its budget ends the process and says so; the next one goes to another', async () => {
  vi.useFakeTimers();
  try {
    const { processes, make } = setUp();
    const slow = make('slow');
    // The time that the process needs to start does not count.
    vi.advanceTimersByTime(5000);
    processes[0]?.report({ started: true });
    const next = make('next');
    vi.advanceTimersByTime(1000);
    expect(await slow).toEqual(tooComplex);
    expect(processes[0]?.ended).toBe(true);
    processes[1]?.report({ started: true });
    // What the ended process still says is no answer to the new request.
    processes[0]?.report({ answer: made() });
    processes[0]?.exit();
    processes[1]?.report({ answer: refused });
    expect(await next).toEqual(refused);
  } finally {
    vi.useRealTimers();
  }
});

test('a process that dies takes its export with it, and only that', async () => {
  const { processes, make } = setUp();
  const first = make('a');
  processes[0]?.report({ started: true });
  const second = make('b');
  processes[0]?.exit();
  expect(await first).toEqual(tooComplex);
  processes[1]?.report({ started: true });
  processes[1]?.report({ answer: made() });
  expect(await second).toEqual(made());
});

test('a process that cannot start is not started again and again', async () => {
  const { processes, make } = setUp();
  const [first, second] = [make('a'), make('b')];
  processes[0]?.exit();
  expect((await first).state).toBe('broke');
  expect((await second).state).toBe('broke');
  expect(processes).toHaveLength(1);
});

test('an idle process that dies is started again by the next export', async () => {
  const { processes, make } = setUp();
  const first = make('a');
  processes[0]?.report({ started: true });
  processes[0]?.report({ answer: made() });
  await first;
  processes[0]?.exit();
  const second = make('b');
  processes[1]?.report({ started: true });
  processes[1]?.report({ answer: made() });
  expect(await second).toEqual(made());
});

test('who cancels while it is made ends the process, and who waits loses the place alone', async () => {
  const { processes, make, texts } = setUp();
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = make('a', running.signal);
  const second = make('b', waiting.signal);
  const third = make('c');
  processes[0]?.report({ started: true });
  waiting.abort();
  expect(await second).toEqual({ state: 'cancelled' });
  expect(processes[0]?.ended).toBe(false);
  running.abort();
  expect(await first).toEqual({ state: 'cancelled' });
  expect(processes[0]?.ended).toBe(true);
  processes[1]?.report({ started: true });
  expect(texts(1)).toEqual(['c']);
  processes[1]?.report({ answer: refused });
  expect(await third).toEqual(refused);
  expect(await make('d', running.signal)).toEqual({ state: 'cancelled' });
});

test('pictures that were kept are asked for by their digest alone, as long as outputs hold them', async () => {
  const { processes, make } = setUp(true);
  const path = 'images/a.png';
  const bytes = new Uint8Array([1, 2, 3]);
  const outputs: unknown[] = [];
  for (const files of [[{ path, content: bytes }], [{ path, content: null }], []]) {
    const asked = make('a');
    processes[0]?.report({ started: true });
    processes[0]?.report({ answer: made(files) });
    outputs.push(await asked);
  }
  const whole = made([{ path, content: bytes }]);
  expect(outputs).toEqual([whole, whole, made()]);
  void make('a');
  const has = processes[0]?.asked.map((asked) => Object.keys(asked.has));
  expect(has).toEqual([[], [path], [path], []]);
});

test('no picture stays behind where none is to be kept', async () => {
  const { processes, make } = setUp();
  const first = make('a');
  processes[0]?.report({ started: true });
  processes[0]?.report({ answer: made([{ path: 'a.png', content: new Uint8Array([1]) }]) });
  await first;
  void make('b');
  expect(processes[0]?.asked[1]?.has).toEqual({});
});

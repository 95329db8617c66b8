import { expect, test, vi } from 'vitest';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import type { MakeRequest } from '../../../src-main/export/export-maker.ts';
import { createKillableMaker } from '../../../src-main/export/killable-maker.ts';
import type { MakerAnswer, MakerAsk, SentFile } from '../../../src-main/export/maker-messages.ts';
import { fakeProcesses } from '../../support/fake-process.ts';

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
  const { start, processes } = fakeProcesses<MakerAsk, MakerAnswer>();
  const maker = createKillableMaker({ start, budgetMs: 1000, keepsPictures });
  const make = (text: string, signal?: AbortSignal) => maker.make(request(text), signal);
  return { processes, make };
}

function made(files: readonly SentFile[] = []): MakerAnswer {
  const output = { copies: [], files, pages: [], patches: [], report: [] };
  return { state: 'made', key: 'k', output, warnings: [], reads: [] };
}

test('an answer is passed on, and why there is none is said', async () => {
  const { processes, make } = setUp();
  const control = new AbortController();
  const all = ['a', 'b', 'c'].map((text) => make(text));
  const cancelled = make('d', control.signal);
  processes[0]?.report({ started: true });
  processes[0]?.report({ answer: refused });
  processes[0]?.report({ failed: 'why' });
  processes[0]?.exit(9);
  processes[1]?.report({ started: true });
  control.abort();
  const stopped = make('e');
  processes[2]?.exit(1);
  expect(await Promise.all([...all, cancelled, stopped])).toEqual([
    refused,
    { state: 'broke', cause: 'why' },
    tooComplex,
    { state: 'cancelled' },
    { state: 'broke', cause: 'the process that makes exports does not start' },
  ]);
});

test('an export over its budget is too complex', async () => {
  vi.useFakeTimers();
  try {
    const { processes, make } = setUp();
    const slow = make('slow');
    processes[0]?.report({ started: true });
    vi.advanceTimersByTime(1000);
    expect(await slow).toEqual(tooComplex);
  } finally {
    vi.useRealTimers();
  }
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

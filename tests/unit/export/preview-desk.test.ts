import { expect, test, vi } from 'vitest';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import {
  createPreviewDesk,
  type StartPreviewer,
} from '../../../src-main/export/create-preview-desk.ts';
import type {
  PreviewAnswer,
  PreviewReport,
  PreviewRequest,
} from '../../../src-main/export/preview-messages.ts';

/** A process's outside: what it is asked, and answers given by hand. Its inside runs in the end-to-end tests. */
interface FakeProcess {
  readonly asked: string[];
  ended: boolean;
  report: (report: PreviewReport) => void;
  exit: () => void;
}

const request = (text: string): PreviewRequest => ({
  targetId: 'substack',
  issueId: 'a.md',
  text,
  options: plainEdition,
  settings: {},
  libraryFolder: '/library',
  exportFolder: null,
});

function setUp() {
  const processes: FakeProcess[] = [];
  const start: StartPreviewer = ({ onReport, onExit }) => {
    const process: FakeProcess = { asked: [], ended: false, report: onReport, exit: onExit };
    processes.push(process);
    return {
      ask: ({ text }) => process.asked.push(text),
      end: () => {
        process.ended = true;
      },
    };
  };
  const desk = createPreviewDesk({ start, budgetMs: 1000 });
  return { processes, desk, make: (text: string) => desk.make(request(text)) };
}

function made(files: Extract<PreviewAnswer, { state: 'made' }>['files'] = []): PreviewAnswer {
  return { state: 'made', copies: [], files, pages: [], patches: [], report: [], hasFolder: null };
}

const picture = (bytes: Uint8Array<ArrayBuffer> | null) => ({
  path: 'images/a.png',
  text: null,
  size: 3,
  picture: { mediaType: 'image/png', bytes },
});

test('the process starts with the first preview, and those between the first and the last are superseded', async () => {
  const { processes, make } = setUp();
  expect(processes).toHaveLength(0);
  const first = make('a');
  processes[0]?.report({ started: true });
  const second = make('b');
  const third = make('c');
  expect(await second).toEqual({ state: 'superseded' });
  expect(processes[0]?.asked).toEqual(['a']);
  processes[0]?.report({ answer: made() });
  expect(await first).toEqual(made());
  processes[0]?.report({ answer: { state: 'refused', reasons: [] } });
  expect(await third).toEqual({ state: 'refused', reasons: [] });
  expect(processes).toHaveLength(1);
});

test('a preview over its budget ends the process and says so; the next one goes to another', async () => {
  vi.useFakeTimers();
  try {
    const { processes, make } = setUp();
    const slow = make('slow');
    // The time that the process needs to start does not count.
    vi.advanceTimersByTime(5000);
    processes[0]?.report({ started: true });
    const next = make('next');
    vi.advanceTimersByTime(1000);
    expect(await slow).toEqual({ state: 'too-complex' });
    expect(processes[0]?.ended).toBe(true);
    processes[1]?.report({ started: true });
    // What the ended process still says is no answer to the new request.
    processes[0]?.report({ answer: made() });
    processes[0]?.exit();
    processes[1]?.report({ answer: { state: 'refused', reasons: [] } });
    expect(await next).toEqual({ state: 'refused', reasons: [] });
  } finally {
    vi.useRealTimers();
  }
});

test('a process that dies takes its preview with it, and only that', async () => {
  const { processes, make } = setUp();
  const first = make('a');
  processes[0]?.report({ started: true });
  const second = make('b');
  processes[0]?.exit();
  expect(await first).toEqual({ state: 'too-complex' });
  processes[1]?.report({ started: true });
  processes[1]?.report({ answer: made() });
  expect(await second).toEqual(made());
});

test('a process that cannot start is not started again and again', async () => {
  const { processes, make } = setUp();
  const first = make('a');
  processes[0]?.exit();
  expect(await first).toEqual({ state: 'too-complex' });
  expect(processes).toHaveLength(1);
});

test('pictures are kept as long as answers name them, also where their bytes came earlier', async () => {
  const { processes, desk, make } = setUp();
  const bytes = new Uint8Array([1, 2, 3]);
  const answers = [made([picture(bytes)]), made([picture(null)]), made()];
  const kept: unknown[] = [];
  for (const answer of answers) {
    const asked = make('a');
    processes[0]?.report({ started: true });
    processes[0]?.report({ answer });
    await asked;
    kept.push(desk.picture('images/a.png')?.bytes ?? null);
  }
  expect(kept).toEqual([bytes, bytes, null]);
});

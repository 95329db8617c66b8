import { describe, expect, test } from 'vitest';
import { createReader, type StartReader } from '../../../src-main/net/create-reader.ts';
import type { ReaderReport } from '../../../src-main/net/reader-messages.ts';

const request = { kind: 'opml', bytes: new Uint8Array(), contentType: '', address: '' } as const;
const answer = { ok: false, error: 'not-opml' } as const;

function setUp() {
  const started: {
    readonly report: (report: ReaderReport) => void;
    readonly exit: () => void;
    asked: number;
    isEnded: boolean;
  }[] = [];
  const start: StartReader = ({ onReport, onExit }) => {
    const process = { report: onReport, exit: onExit, asked: 0, isEnded: false };
    started.push(process);
    return {
      ask: () => {
        process.asked += 1;
      },
      end: () => {
        process.isEnded = true;
      },
    };
  };
  return { started, reader: createReader({ start, budgetMs: 50 }) };
}

describe('the reader', () => {
  test('reads one thing after the other', async () => {
    const { started, reader } = setUp();
    const both = [reader.read(request), reader.read(request)];
    started[0]?.report({ started: true });
    expect(started[0]?.asked).toBe(1);
    started[0]?.report({ answer });
    expect(started[0]?.asked).toBe(2);
    started[0]?.report({ failed: true });
    expect(await Promise.all(both)).toEqual([answer, null]);
  });

  test('ends what takes too long, and reads the next with a new process', async () => {
    const { started, reader } = setUp();
    const stalled = reader.read(request);
    const next = reader.read(request);
    started[0]?.report({ started: true });
    expect(await stalled).toBeNull();
    expect(started[0]?.isEnded).toBe(true);
    started[1]?.report({ started: true });
    // What the ended one says after all counts no more.
    started[0]?.report({ answer });
    started[1]?.report({ answer });
    expect(await next).toEqual(answer);
  });

  test('survives the death of its process, also of one that cannot even start', async () => {
    const { started, reader } = setUp();
    const first = reader.read(request);
    started[0]?.exit();
    expect(await first).toBeNull();
    const second = reader.read(request);
    started[1]?.report({ started: true });
    started[1]?.exit();
    expect(await second).toBeNull();
  });
});

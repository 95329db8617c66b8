import { expect, test } from 'vitest';
import { createReader } from '../../../src-main/net/create-reader.ts';
import type { ReadAnswer, ReadRequest } from '../../../src-main/net/reader-messages.ts';
import { fakeProcesses } from '../../support/fake-process.ts';

const request = { kind: 'opml', bytes: new Uint8Array(), contentType: '', address: '' } as const;
const answer = { ok: false, error: 'not-opml' } as const;

test('answers with what was read, and with nothing for what cannot be read in time', async () => {
  const { start, processes } = fakeProcesses<ReadRequest, ReadAnswer>();
  const { read } = createReader({ start, budgetMs: 50 });
  const all = [read(request), read(request), read(request), read(request)];
  processes[0]?.report({ started: true });
  processes[0]?.report({ answer });
  processes[0]?.report({ failed: 'damaged' });
  processes[0]?.exit(1);
  processes[1]?.report({ started: true });
  expect(await Promise.all(all)).toEqual([answer, null, null, null]);
  expect(processes[1]?.isEnded).toBe(true);
});

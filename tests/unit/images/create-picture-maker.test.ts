import { expect, test } from 'vitest';
import { createPictureMaker } from '../../../src-main/images/create-picture-maker.ts';
import { largestInput } from '../../../src-main/images/picture-limits.ts';
import type { PictureAnswer, PictureAsk } from '../../../src-main/images/picture-messages.ts';
import { fakeProcesses } from '../../support/fake-process.ts';

const request = (length: number): PictureAsk => ({
  bytes: new Uint8Array(length),
  limits: { bytes: 1000, width: 100 },
});

test('each picture has a process of its own, and what goes wrong is said', async () => {
  const { start, processes } = fakeProcesses<PictureAsk, PictureAnswer>();
  const make = createPictureMaker({ start, budgetMs: 50 });
  const refused = { ok: false, error: { code: 'image/damaged' } } as const;
  const all = [make(request(1)), make(request(2)), make(request(3)), make(request(4))];
  for (const index of [0, 1, 2]) {
    processes[index]?.report({ started: true });
    if (index === 0) processes[0]?.report({ answer: refused });
    else if (index === 1) processes[1]?.report({ failed: 'why' });
    else processes[2]?.exit(137);
  }
  processes[3]?.report({ started: true });
  expect(await Promise.all(all)).toEqual([
    refused,
    { ok: false, error: { code: 'image/failed', cause: 'why' } },
    { ok: false, error: { code: 'image/failed', cause: 'the process ended with 137' } },
    { ok: false, error: { code: 'image/too-slow', seconds: 0.05 } },
  ]);
  expect(processes.map(({ asked }) => asked.length)).toEqual([1, 1, 1, 1]);
  expect(processes.map(({ isEnded }) => isEnded)).toEqual([true, true, false, true]);
});

test('what is too large is not even sent', async () => {
  const { start, processes } = fakeProcesses<PictureAsk, PictureAnswer>();
  const made = await createPictureMaker({ start, budgetMs: 50 })(request(largestInput + 1));
  expect(made).toMatchObject({ ok: false, error: { code: 'image/too-large' } });
  expect(processes).toHaveLength(0);
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, type Digest, type SentOutput } from '#core/release/fingerprint.ts';
import { afterCopy, afterWriting, planRelease } from '#core/release/plan-release.ts';
import type { ChannelRecord } from '#core/release/status.ts';
import { channelOf, recordOf, worldOf } from './world.ts';

const digest: Digest = (parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const now = '2026-07-18T09:00:00.000Z';
const files = (content: string): SentOutput => ({
  files: [{ path: 'a.md', content }],
  copies: [],
  pages: [],
});
const pasted = (title: string, body: string): SentOutput => ({
  files: [{ path: 'a.html', content: body }],
  copies: [
    { id: 'title', kind: 'title', html: null, text: title },
    { id: 'body', kind: 'body', html: `<p>${body}</p>`, text: body },
  ],
  pages: [],
});
const printOf = (output: SentOutput) => fingerprintOf(output, digest);

const ofFiles = (list: SentOutput['files']) => printOf({ files: list, copies: [], pages: [] });

const issue = {
  id: '2026-07-18-weekly.md',
  fileName: '2026-07-18-weekly.md',
  number: 159,
  date: '2026-07-18',
};
const blog = channelOf({ name: 'blog', edition: 'digest' });

function rowOf(sent: ChannelRecord | null, output: SentOutput | null, hasOpenPatch = false) {
  const channels = sent === null ? {} : { blog: sent };
  const check = { refusals: [], fingerprint: output && printOf(output), hasOpenPatch };
  const [row] = planRelease({
    ...worldOf({ status: { [issue.id]: { status: null, channels } } }),
    issue,
    channels: [blog],
    checks: new Map([['blog', check]]),
  });
  if (row === undefined) throw new Error('a channel without a row');
  return row;
}

describe('C4: states', () => {
  const written = afterWriting(null, null, printOf(files('one')), now);

  test('nothing went out', () => {
    expect(rowOf(null, files('one'))).toMatchObject({ state: 'to-do', at: null, copied: [] });
  });

  test('what went out is what would go out', () => {
    expect(rowOf(written, files('one'))).toMatchObject({ state: 'written', at: now });
    expect(rowOf({ ...written, state: 'live' }, files('one')).state).toBe('live');
  });

  test('stale: other bytes, another name, an archive that is not as it should be', () => {
    expect(rowOf(written, files('two')).state).toBe('stale');
    const renamed = { ...files('one'), files: [{ path: 'b.md', content: 'one' }] };
    expect(rowOf(written, renamed).state).toBe('stale');
    expect(rowOf(written, files('one'), true).state).toBe('stale');
  });

  test('an export that is refused now says nothing of what went out', () => {
    expect(rowOf(written, null).state).toBe('written');
  });

  test('files count in any order, and run together in none', () => {
    const a = { path: 'a', content: 'xb' };
    const b = { path: 'b', content: new Uint8Array([1]) };
    expect(ofFiles([a, b])).toEqual(ofFiles([b, a]));
    expect(ofFiles([{ path: 'ax', content: 'b' }]).sha256).not.toBe(ofFiles([a]).sha256);
  });
});

describe('C5: ticks', () => {
  const one = printOf(pasted('T', 'one'));

  test('all parts copied make it gone out', () => {
    const first = afterCopy(null, 'title', one, now);
    expect(rowOf(first, pasted('T', 'one'))).toMatchObject({ state: 'to-do', copied: ['title'] });
    const both = afterCopy(first, 'body', one, now);
    expect(rowOf(both, pasted('T', 'one'))).toMatchObject({
      state: 'copied',
      copied: ['title', 'body'],
    });
  });

  test('a correction leaves the ticks of the parts it does not touch', () => {
    const both = afterCopy(afterCopy(null, 'title', one, now), 'body', one, now);
    const corrected = pasted('T', 'two');
    expect(rowOf(both, corrected)).toMatchObject({ state: 'stale', copied: ['title'] });
    const again = afterCopy({ ...both, state: 'live' }, 'body', printOf(corrected), now);
    expect(rowOf(again, corrected)).toMatchObject({ state: 'live', copied: ['title', 'body'] });
  });

  test('the tick of a part that is gone is forgotten', () => {
    const record = recordOf({ state: 'to-do', copied: { 'message-9': 'x' } });
    expect(Object.keys(afterCopy(record, 'title', one, now).copied)).toEqual(['title']);
  });

  test('the files beside a paste do not make it stale', () => {
    const other = { ...pasted('T', 'one'), files: [] };
    expect(printOf(other)).toEqual(one);
  });
});

test('C8: what went out in full stays full', () => {
  const full = afterWriting(recordOf(), 'full', printOf(files('one')), now);
  expect(full.edition).toBe('full');
  expect(afterWriting(full, null, printOf(files('two')), now).edition).toBe('full');
  const [row] = planRelease({
    ...worldOf({ status: { [issue.id]: { status: null, channels: { blog: full } } } }),
    issue,
    channels: [blog],
    checks: new Map(),
  });
  // C1 holds for it as for every full edition.
  expect(row).toMatchObject({ edition: 'full', refusals: [{ reason: 'embargo' }] });
});

test('writing again keeps the address and stays live', () => {
  const live = recordOf({ state: 'live', address: 'https://example.org/a' });
  expect(afterWriting(live, null, printOf(files('x')), now)).toMatchObject({
    state: 'live',
    address: 'https://example.org/a',
    at: now,
  });
});

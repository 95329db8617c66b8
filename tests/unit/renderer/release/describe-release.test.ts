import { describe, expect, test } from 'vitest';
import type { ChannelOutcome, ReleasePlan, ReleaseRow } from '#core/ipc/release-shapes.ts';
import { translatorFor } from '#core/messages/translator.ts';
import {
  describeChange,
  describeOutcomes,
  mainPart,
} from '../../../../src-renderer/release/describe-release.ts';

const t = translatorFor('en');
const row = (channel: string, fields: Partial<ReleaseRow> = {}): ReleaseRow => ({
  channel,
  targetId: 'astro',
  targetTitle: 'Astro',
  way: 'files',
  edition: 'full',
  language: null,
  audience: 'public',
  gives: '',
  folder: null,
  asksForFolder: false,
  hasEditor: false,
  state: 'to-do',
  at: null,
  address: null,
  refusals: [],
  warnings: [],
  copies: [],
  hasPictures: false,
  report: { channel, target: 'astro', entries: [], sizes: [] },
  ...fields,
});
const plan = (...rows: ReleaseRow[]): ReleasePlan => ({
  issueId: 'a.md',
  status: 'draft',
  rows,
  proposal: null,
});
const part = (id: string, kind: 'title' | 'body' | 'message') => ({
  id,
  kind,
  isCopied: false,
  count: null,
});
const outcome = (
  channel: string,
  kind: ChannelOutcome['outcome'],
  fields: Partial<ChannelOutcome> = {},
): ChannelOutcome => ({ channel, outcome: kind, notes: [], error: null, done: null, ...fields });
const waits = { line: 1, reason: 'placeholderUnfilled', message: 'It waits.', awaits: 'paid' };

describe('what a look found that is new', () => {
  test('channels that became ready, and that became stale', () => {
    const before = plan(
      row('paid', { state: 'copied' }),
      row('blog', { refusals: [waits] }),
      row('x', { state: 'written' }),
    );
    const now = plan(row('paid', { state: 'live' }), row('blog'), row('x', { state: 'stale' }));
    expect(describeChange(before, now, t)).toBe('Ready now: blog. Stale now: x.');
  });

  test('nothing at the first look, at another issue, and when nothing changed', () => {
    const stale = plan(row('x', { state: 'stale' }));
    expect(describeChange(null, stale, t)).toBeNull();
    expect(describeChange({ ...plan(row('x')), issueId: 'b.md' }, stale, t)).toBeNull();
    expect(describeChange(stale, stale, t)).toBeNull();
  });
});

describe('what exporting came to', () => {
  test('several channels are counted', () => {
    const outcomes = [
      outcome('a', 'written'),
      outcome('b', 'written'),
      outcome('c', 'by-hand'),
      outcome('d', 'refused'),
    ];
    expect(describeOutcomes(outcomes, t)).toEqual({
      tone: 'success',
      text: '2 channels written. 1 is pasted by hand: use the copy buttons. 1 was held back.',
    });
    expect(describeOutcomes([...outcomes, outcome('e', 'failed')], t)?.tone).toBe('failure');
  });

  test('one says its reason; a question answered with no says nothing', () => {
    expect(describeOutcomes([outcome('a', 'refused', { notes: [waits] })], t)).toEqual({
      tone: 'failure',
      text: 'a is held back: It waits.',
    });
    expect(describeOutcomes([outcome('a', 'cancelled')], t)).toBeNull();
  });
});

test('one click copies the body, or the first message', () => {
  const copies = [part('title', 'title'), part('body', 'body')];
  expect(mainPart(row('a', { copies }))?.id).toBe('body');
  const messages = [part('message-1', 'message'), part('message-2', 'message')];
  expect(mainPart(row('a', { copies: messages }))?.id).toBe('message-1');
  expect(mainPart(row('a'))).toBeNull();
});

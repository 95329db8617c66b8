import { describe, expect, test } from 'vitest';
import {
  embargoRefusal,
  fullReleaseChannels,
  isOut,
  proposedRelease,
} from '#core/release/embargo.ts';
import { channelOf, recordOf, weeklies, worldOf } from './world.ts';

const blog = channelOf({ name: 'blog', edition: 'digest' });
const writes = (target: string) => target === 'astro';
const last = { id: '2026-07-18-weekly.md', number: 159, date: '2026-07-18' };

describe('C1: what an embargo holds back', () => {
  test('a full edition to a public channel, until the issue fifty later is out', () => {
    const world = worldOf();
    expect(embargoRefusal({ number: 159 }, 'full', blog, world)).toMatchObject({
      action: 'refused',
      reason: 'embargo',
      values: { number: '159', until: '209' },
    });
    // 158 is out, since it is past and 159 is there, which went nowhere yet.
    expect(embargoRefusal({ number: 108 }, 'full', blog, world)).toBeNull();
    expect(embargoRefusal({ number: 109 }, 'full', blog, world)).not.toBeNull();
  });

  test('neither a digest nor a paid channel, nor anything without the rule', () => {
    expect(embargoRefusal({ number: 159 }, 'digest', blog, worldOf())).toBeNull();
    expect(embargoRefusal({ number: 159 }, 'full', { audience: 'paid' }, worldOf())).toBeNull();
    expect(embargoRefusal({ number: 159 }, 'full', blog, worldOf({ settings: {} }))).toBeNull();
  });

  test('an issue without a number', () => {
    expect(embargoRefusal({ number: null }, 'full', blog, worldOf())?.reason).toBe(
      'embargoNoNumber',
    );
  });

  test('it ends when the later issue has gone out', () => {
    const status = { [last.id]: { status: null, channels: { blog: recordOf() } } };
    expect(embargoRefusal({ number: 109 }, 'full', blog, worldOf({ status }))).toBeNull();
  });
});

describe('C3: what is out', () => {
  const none = { status: null, channels: {} } as const;
  const at = (record: object, today = '2026-07-18') =>
    isOut(last, worldOf({ status: { [last.id]: { ...none, ...record } }, today }));

  test('what is called published, or was sent', () => {
    expect(at({})).toBe(false);
    expect(at({ status: 'published' })).toBe(true);
    expect(at({ channels: { blog: recordOf() } })).toBe(true);
    expect(at({ channels: { blog: recordOf({ state: 'to-do' }) } })).toBe(false);
  });

  test('not what is called a draft or scheduled, until it can be read', () => {
    expect(at({ status: 'draft' }, '2026-07-19')).toBe(false);
    expect(at({ status: 'scheduled', channels: { blog: recordOf() } })).toBe(false);
    expect(at({ status: 'scheduled', channels: { blog: recordOf({ state: 'live' }) } })).toBe(true);
  });

  test('an issue older than status.yaml, when it is past and has a successor', () => {
    const issues = weeklies(100, 160);
    expect(isOut(last, worldOf({ today: '2026-07-19' }))).toBe(false);
    expect(isOut(last, worldOf({ today: '2026-07-19', issues }))).toBe(true);
    expect(isOut(last, worldOf({ today: '2026-07-18', issues }))).toBe(false);
    expect(isOut({ ...last, date: null }, worldOf({ today: '2026-07-19', issues }))).toBe(false);
  });
});

describe('the release of N - 50', () => {
  test('is proposed at N, and due when N is out', () => {
    const early = weeklies(100, 159).find(({ number }) => number === 109);
    expect(proposedRelease(last, [blog], worldOf())).toEqual({
      issueId: early?.id,
      number: 109,
      isDue: false,
      isDone: false,
    });
    const status = { [last.id]: { status: null, channels: { blog: recordOf() } } };
    expect(proposedRelease(last, [blog], worldOf({ status }))?.isDue).toBe(true);
  });

  test('is done when every channel has it in full', () => {
    const id = proposedRelease(last, [blog], worldOf())?.issueId ?? '';
    const sent = (record: object) =>
      worldOf({ status: { [id]: { status: null, channels: { blog: recordOf(record) } } } });
    expect(proposedRelease(last, [blog], sent({}))?.isDone).toBe(false);
    expect(proposedRelease(last, [blog], sent({ edition: 'full' }))?.isDone).toBe(true);
  });

  test('is not proposed without the rule, the issue or a channel that takes it', () => {
    expect(proposedRelease(last, [blog], worldOf({ settings: {} }))).toBeNull();
    expect(proposedRelease(last, [blog], worldOf({ issues: [last] }))).toBeNull();
    expect(proposedRelease(last, [], worldOf())).toBeNull();
    expect(proposedRelease({ ...last, number: null }, [blog], worldOf())).toBeNull();
  });

  test('goes to public channels that are written, not pasted', () => {
    const paid = channelOf({ name: 'paid', audience: 'paid' });
    const wechat = channelOf({ name: 'wechat', target: 'wechat' });
    expect(fullReleaseChannels([paid, wechat, blog], writes)).toEqual([blog]);
  });
});

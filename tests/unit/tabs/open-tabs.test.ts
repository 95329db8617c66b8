import { describe, expect, test } from 'vitest';
import {
  neighbourOf,
  stepFrom,
  withKept,
  withMoved,
  withOpened,
  withoutIssues,
  withRenamed,
  type Tab,
} from '#core/tabs/open-tabs.ts';

/** `a b* c`: a star marks the tab that was only looked at. */
const tabs = (notation: string): readonly Tab[] =>
  notation
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => ({ issueId: name.replace('*', ''), isPassing: name.endsWith('*') }));
const written = (all: readonly Tab[]): string =>
  all.map(({ issueId, isPassing }) => (isPassing ? `${issueId}*` : issueId)).join(' ');

describe('an issue that is opened', () => {
  test.each([
    ['', 'x', null, 'x*'],
    ['a b c', 'x', 'b', 'a b x* c'],
    ['a b c', 'x', null, 'a b c x*'],
    ['a b* c', 'x', 'a', 'a x* c'],
    ['a b* c', 'c', 'b', 'a b* c'],
    ['a b* c', 'b', 'a', 'a b* c'],
  ])('%o with %s after %o is %o', (before, issueId, after, wanted) => {
    expect(written(withOpened(tabs(before), { issueId, after, isKept: false }))).toBe(wanted);
  });

  test('to stay has a tab of its own, and leaves the one that was looked at', () => {
    const opened = withOpened(tabs('a b* c'), { issueId: 'x', after: 'b', isKept: true });
    expect(written(opened)).toBe('a b* x c');
    expect(written(withOpened(opened, { issueId: 'b', after: 'x', isKept: true }))).toBe('a b x c');
  });

  test('never makes two tabs of one issue, nor two that are only looked at', () => {
    let all = tabs('');
    for (const issueId of 'abcabdacbe')
      all = withOpened(all, { issueId, after: 'a', isKept: issueId === 'b' });
    expect(new Set(all.map(({ issueId }) => issueId)).size).toBe(all.length);
    expect(all.filter(({ isPassing }) => isPassing)).toHaveLength(1);
  });
});

test('keeping what is kept already changes nothing', () => {
  const all = tabs('a b* c');
  expect(written(withKept(all, 'b'))).toBe('a b c');
  expect(withKept(all, 'a')).toBe(all);
  expect(withKept(all, 'z')).toBe(all);
});

test.each([
  ['a', 2, 'b c a d'],
  ['d', 0, 'd a b c'],
  ['b', 99, 'a c d b'],
  ['c', -5, 'c a b d'],
  ['b', 1, 'a b c d'],
])('moves %s to %i', (issueId, to, wanted) => {
  expect(written(withMoved(tabs('a b c d'), issueId, to))).toBe(wanted);
});

test('moving what is not there, or to where it is, gives the same tabs', () => {
  const all = tabs('a b');
  expect(withMoved(all, 'z', 0)).toBe(all);
  expect(withMoved(all, 'a', 0)).toBe(all);
});

test('shows the tab after the one that is closed, else the one before', () => {
  expect(neighbourOf(tabs('a b c'), 'b')).toBe('c');
  expect(neighbourOf(tabs('a b c'), 'c')).toBe('b');
  expect(neighbourOf(tabs('a'), 'a')).toBeNull();
});

test('steps round the ends, and nowhere with one tab', () => {
  expect(stepFrom(tabs('a b c'), 'c', 1)).toBe('a');
  expect(stepFrom(tabs('a b c'), 'a', -1)).toBe('c');
  expect(stepFrom(tabs('a b c'), null, 1)).toBe('a');
  expect(stepFrom(tabs('a b c'), null, -1)).toBe('c');
  expect(stepFrom(tabs('a'), 'a', 1)).toBeNull();
  expect(stepFrom(tabs(''), null, 1)).toBeNull();
});

test('follows files to their new names, and lets issues go', () => {
  const names = new Map([['a', 'new/a']]);
  expect(written(withRenamed(tabs('a b*'), names))).toBe('new/a b*');
  expect(written(withoutIssues(tabs('a b c'), ['a', 'c']))).toBe('b');
});

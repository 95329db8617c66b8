import { expect, test } from 'vitest';
import { changeStatuses, renameInStatuses } from '#core/release/change-statuses.ts';
import { shownStatus } from '#core/release/shown-status.ts';
import type { IssueStatus } from '#core/release/status.ts';

const change = (yaml: string, ...changes: (readonly [string, IssueStatus | null])[]) => {
  const changed = changeStatuses(yaml, new Map(changes));
  return changed.ok ? changed.value : changed.error;
};
const known = `# by hand
a.md:
  status: draft # still
  channels:
    blog:
      state: live
      at: 2026-01-01T00:00:00.000Z
b.md:
  status: published
'c #1.md':
  channels: {}
`;

test('a status takes the place of the one before, the rest keeps every byte', () => {
  expect(change(known, ['a.md', 'published'], ['b.md', 'draft'])).toBe(
    known
      .replace('draft # still', 'published # still')
      .replace(/(b\.md:\n {2}status: )\w+/u, '$1draft'),
  );
});

test('what is new comes in its entry, or at the end', () => {
  expect(change(known, ['c #1.md', 'draft'], ['2026/周刊 #2.md', 'scheduled'])).toBe(
    `${known.replace("'c #1.md':\n", "'c #1.md':\n  status: draft\n")}"2026/周刊 #2.md":\n  status: scheduled\n`,
  );
  expect(change('', ['a.md', 'draft'])).toBe('a.md:\n  status: draft\n');
});

test('what is taken back goes, with its entry where nothing else is in it', () => {
  expect(change(known, ['a.md', null], ['b.md', null], ['d.md', null])).toBe(
    known.replace('  status: draft # still\n', '').replace('b.md:\n  status: published\n', ''),
  );
  const made = change('', ['a.md', 'draft'], ['b.md', 'draft']);
  expect(change(made, ['a.md', null], ['b.md', null])).toBe('');
});

test('other ways to write it are understood', () => {
  expect(change('{a.md: {status: draft}}\n', ['a.md', 'published'])).toContain('published');
  expect(change('a.md: [1\n', ['a.md', 'draft'])).toBe('not-yaml');
  expect(change('- a\n', ['a.md', 'draft'])).toBe('not-yaml');
});

test('thousands are changed in one pass', () => {
  const ids = Array.from({ length: 2000 }, (_, at) => `2026/issue-${at}.md`);
  const all = change('', ...ids.map((id) => [id, 'draft'] as const));
  const back = change(all, ...ids.map((id) => [id, null] as const));
  expect([all.split('\n').length, back]).toEqual([4001, '']);
});

test('what is said of a file goes to its new name, and back', () => {
  const there = renameInStatuses(known, new Map([['a.md', 'x #2.md']]));
  expect(there.ok && there.value).toBe(known.replace('a.md:', '"x #2.md":'));
  const back = renameInStatuses(there.ok ? there.value : '', new Map([['x #2.md', 'a.md']]));
  expect(back.ok && back.value).toBe(known);
  const over = renameInStatuses(known, new Map([['a.md', 'b.md']]));
  expect(over.ok && over.value).not.toContain('published');
});

test('a status that nobody said is what the release desk takes it for', () => {
  const world = { today: '2026-02-01', newestNumber: 9 };
  const past = { number: 8, date: '2026-01-01' };
  expect(shownStatus(past, [], world)).toBe('published');
  expect(shownStatus({ ...past, number: 9 }, [], world)).toBe('draft');
  expect(shownStatus({ ...past, date: '2026-02-01' }, [], world)).toBe('draft');
  expect(shownStatus({ number: 9, date: null }, [{ status: null, isOut: true }], world)).toBe(
    'published',
  );
  const files = [
    { status: null, isOut: true },
    { status: 'scheduled', isOut: false },
  ] as const;
  expect(shownStatus(past, files, world)).toBe('scheduled');
});

import { describe, expect, test } from 'vitest';
import { entryStates } from '#core/inbox/entry.ts';
import { findRepeats } from '#core/inbox/triage/repeats.ts';
import { triageFilters, triageList } from '#core/inbox/triage/triage-list.ts';
import { forSeeds } from '../../../support/random.ts';
import { canonicalOf, entryOf } from './entries.ts';

const open = { issueId: 'b.md', filter: 'open', query: '' } as const;

describe('the inbox for one issue', () => {
  test('is grouped by source in the order of arrival, what is put off below', () => {
    const entries = [
      entryOf({ id: 'a', source: 'News' }),
      entryOf({ id: 'b', source: 'paste', state: 'later', issue: 'b.md' }),
      entryOf({ id: 'c', source: 'paste' }),
      entryOf({ id: 'd', source: 'News', state: 'later', issue: 'a.md' }),
      entryOf({ id: 'e', source: 'News', state: 'kept', issue: 'b.md' }),
    ];
    const { groups, counts, progress } = triageList(entries, open);
    const shown = groups.map(({ kind, source, entries: of }) => [
      kind,
      source,
      of.map(({ id }) => id).join(' '),
    ]);
    expect(shown).toEqual([
      ['source', 'News', 'a d'],
      ['source', 'paste', 'c'],
      ['later', '', 'b'],
    ]);
    expect(counts).toEqual({ open: 3, later: 1, kept: 1, skipped: 0 });
    expect(progress).toEqual({ decided: 2, total: 5, kept: 1 });
  });

  test('T2: what was put off for one issue is open for the next; the rest stays decided', () => {
    const entries = [
      entryOf({ id: 'a', state: 'later', issue: 'a.md' }),
      entryOf({ id: 'b', state: 'skipped', issue: 'a.md' }),
      entryOf({ id: 'c', state: 'kept', issue: 'a.md' }),
    ];
    const idsOf = (issueId: string | null, filter: (typeof triageFilters)[number]) =>
      triageList(entries, { issueId, filter, query: '' }).groups.map(
        ({ kind, entries: of }) => `${kind} ${of.map(({ id }) => id).join(' ')}`,
      );
    expect(idsOf('a.md', 'open')).toEqual(['later a']);
    expect(idsOf('b.md', 'open')).toEqual(['source a']);
    expect(idsOf(null, 'open')).toEqual(['source a']);
    expect(idsOf('b.md', 'skipped')).toEqual(['earlier b']);
    expect(idsOf('a.md', 'kept')).toEqual(['source c']);
    const { progress } = triageList(entries, { ...open, issueId: 'b.md' });
    expect(progress).toEqual({ decided: 0, total: 1, kept: 0 });
  });

  test('a query needs all its words, anywhere in the entry', () => {
    const entries = [
      entryOf({ id: 'a', title: 'Typing Python', url: 'https://one.example' }),
      entryOf({ id: 'b', title: 'Typing', note: 'about python' }),
      entryOf({ id: 'c', title: 'Python' }),
    ];
    const { groups } = triageList(entries, { ...open, query: ' PYTHON  typing' });
    expect(groups.flatMap((group) => group.entries.map(({ id }) => id))).toEqual(['a', 'b']);
  });

  test('T1: every entry stands in one filter and one group, and the round adds up', () => {
    forSeeds(300, (random) => {
      const issues = [null, 'a.md', 'b.md'] as const;
      const entries = Array.from({ length: random.below(40) }, () =>
        entryOf({
          state: random.pick(entryStates),
          issue: random.pick(issues),
          source: random.pick(['', 'paste', 'News', 'later ']),
        }),
      );
      const issueId = random.pick(issues);
      const lists = triageFilters.map((filter) =>
        triageList(entries, { issueId, filter, query: '' }),
      );
      const shown = lists.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
      expect(shown.map(({ id }) => id).toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
      for (const { groups, counts, progress } of lists) {
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
        expect(groups.every((group) => group.entries.length > 0)).toBe(true);
        expect(progress.decided).toBe(counts.later + counts.kept + counts.skipped);
        expect(progress.total).toBe(progress.decided + counts.open);
      }
    });
  });

  test('the same page twice is told, and that it was decided before', () => {
    const entries = [
      entryOf({ id: 'a', url: 'https://github.com/One/Two' }),
      entryOf({ id: 'b', url: 'http://www.github.com/one/two/?utm_source=x' }),
      entryOf({ id: 'c', url: 'https://example.org/kept' }),
      entryOf({ id: 'd', url: 'https://example.org/kept/', state: 'kept' }),
      entryOf({ id: 'e', url: 'https://example.org/skipped', state: 'later' }),
      entryOf({ id: 'f', url: 'https://example.org/skipped#part', state: 'skipped' }),
      entryOf({ id: 'g' }),
    ];
    expect([...findRepeats(entries, canonicalOf)]).toEqual([
      ['a', 'twice'],
      ['b', 'twice'],
      ['c', 'kept'],
      ['e', 'skipped'],
    ]);
  });
});

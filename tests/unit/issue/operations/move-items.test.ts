import { describe, expect, test } from 'vitest';
import type { Issue } from '#core/issue/model.ts';
import { moveItems } from '#core/issue/operations/move-items.ts';
import type { ItemPlace } from '#core/issue/operations/operation.ts';
import { deleteItems, duplicateItems } from '#core/issue/operations/several-items.ts';
import { slotsOf } from '#core/issue/operations/slots.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { randomFrom, type Random } from '../../../support/random.ts';
import { allIssues, contentPlaces, isRegular, itemText } from './support.ts';

const small = `# Weekly 1

## One

1. [a](u)

About a.

2. [b](u)
3. [c](u)

## Two

1. [d](u)
2. [e](u)
`;

const places = (...names: readonly string[]): readonly ItemPlace[] =>
  names.map((name) => {
    const [section = 0, item = 0] = name.split('.').map(Number);
    return { section: section - 1, item: item - 1 };
  });

function titlesAfter(from: readonly string[], to: string): string {
  const [place = { section: 0, item: 0 }] = places(to);
  const result = moveItems(small, parseIssue(small), places(...from), place);
  if (!result.ok) throw new Error(result.error);
  return titles(parseIssue(applyEdits(small, result.value.edits)));
}

function titles(issue: Issue): string {
  return issue.sections
    .map(({ items }) => items.map(({ number, title }) => `${number}${title}`).join(' '))
    .join(' | ');
}

describe('O11 several items move as one', () => {
  test.each([
    [['1.1', '1.2'], '1.2', '1c 2a 3b | 1d 2e'],
    [['1.3', '1.1'], '1.1', '1a 2c 3b | 1d 2e'],
    [['1.3', '1.1'], '1.2', '1b 2a 3c | 1d 2e'],
    [['1.1', '1.3'], '2.2', '1b | 1d 2a 3c 4e'],
    [['2.2', '1.1', '1.2'], '2.1', '1c | 1a 2b 3e 4d'],
    [['1.2', '2.1'], '1.3', '1a 2c 3b 4d | 1e'],
    [['2.1', '2.2'], '1.1', '1d 2e 3a 4b 5c | '],
  ])('%j to %s', (from, to, expected) => {
    expect(titlesAfter(from, to)).toBe(expected);
  });

  test('a place that is none is refused', () => {
    const issue = parseIssue(small);
    for (const to of places('1.3', '3.1')) {
      const result = moveItems(small, issue, places('1.1', '1.2'), to);
      expect(result).toEqual({ ok: false, error: 'out-of-range' });
    }
    expect(moveItems(small, issue, [], { section: 0, item: 0 }).ok).toBe(false);
  });
});

const cases = allIssues('moving several items').map((one) => ({
  ...one,
  issue: parseIssue(one.text),
}));

function chosenPlaces(random: Random, issue: Issue): readonly ItemPlace[] {
  const all = contentPlaces(issue);
  return all.filter(() => random.below(all.length) < 3);
}

const names = (of: Issue, at: readonly ItemPlace[]) =>
  at.map((place) => of.sections[place.section]?.items[place.item]?.title);

/** Where a move cannot help but change what else the text is. */
const refusals: ReadonlySet<string> = new Set(['would-change-structure', 'anonymous-pair']);

test('O11 they keep their order and text, and the others theirs', () => {
  for (const { name, text, issue } of cases) {
    const random = randomFrom(text.length);
    for (let round = 0; round < 3; round += 1) {
      const from = chosenPlaces(random, issue);
      if (from.length === 0 || from.length > 12) continue;
      const section = random.below(issue.sections.length);
      const leaving = from.filter((place) => place.section === section).length;
      const staying = (issue.sections[section]?.items.length ?? 0) - leaving;
      const to = { section, item: random.below(staying + 1) };
      const what = `${name} ${JSON.stringify([from, to])}`;
      const result = moveItems(text, issue, from, to);
      if (!result.ok) {
        if (!refusals.has(result.error)) throw new Error(`${what} ${result.error}`);
        continue;
      }
      if (result.value.dissolves === true) continue;
      const after = parseIssue(applyEdits(text, result.value.edits));
      const isMoved = (place: ItemPlace) =>
        from.some((one) => one.section === place.section && one.item === place.item);
      expect([what, ...names(after, result.value.places)]).toEqual([what, ...names(issue, from)]);
      const others = contentPlaces(issue).filter((place) => !isMoved(place));
      const isAmongMoved = (place: ItemPlace) =>
        place.section === to.section && place.item >= to.item && place.item < to.item + from.length;
      const othersNow = contentPlaces(after).filter((place) => !isAmongMoved(place));
      expect([what, ...names(after, othersNow)]).toEqual([what, ...names(issue, others)]);
    }
  }
}, 60_000);

test('O11 a run of items that moves there and back restores every byte', () => {
  for (const { name, text, issue } of cases) {
    const random = randomFrom(text.length + 1);
    for (let round = 0; round < 4; round += 1) {
      const move = randomRun(random, text, issue);
      if (move === null) continue;
      const { from, to, back } = move;
      const what = `${name} ${JSON.stringify([from, to])}`;
      const there = moveItems(text, issue, from, to);
      if (!there.ok) {
        if (!refusals.has(there.error)) throw new Error(`${what} ${there.error}`);
        continue;
      }
      if (there.value.dissolves === true) continue;
      const next = applyEdits(text, there.value.edits);
      const again = moveItems(next, parseIssue(next), there.value.places, back);
      if (!again.ok) throw new Error(`${what} back: ${again.error}`);
      expect(applyEdits(next, again.value.edits) === text ? what : `${what} differs`).toBe(what);
    }
  }
}, 60_000);

/** Items that follow each other, and a place to which O7 promises that they can go and return. */
function randomRun(random: Random, text: string, issue: Issue) {
  const section = random.below(Math.max(issue.sections.length, 1));
  const source = issue.sections[section];
  if (source === undefined || source.items.length < 3) return null;
  const item = random.below(source.items.length - 1);
  const count = 2 + random.below(Math.min(3, source.items.length - item - 1));
  const from = Array.from({ length: count }, (_, index) => ({ section, item: item + index }));
  const back = { section, item };
  const isFree = (at: number): boolean => {
    const one = issue.sections[at];
    if (one === undefined || !isRegular(text, issue, at)) return false;
    const isGlued = one.items.some((each) => text[each.from - 1] !== '\n');
    return (
      !isGlued &&
      !slotsOf(text, one)
        .slice(0, -1)
        .some(({ pinned }) => pinned)
    );
  };
  if (!isFree(section)) return null;
  const others = [...issue.sections.keys()].filter((at) => {
    const items = issue.sections[at]?.items ?? [];
    const markers = new Set([...items, ...source.items].map(({ marker }) => marker));
    return at !== section && items.length > 0 && markers.size === 1 && isFree(at);
  });
  if (random.below(2) === 0 || others.length === 0 || count === source.items.length) {
    return { from, back, to: { section, item: random.below(source.items.length - count + 1) } };
  }
  const target = random.pick(others);
  const most = issue.sections[target]?.items.length ?? 0;
  return { from, back, to: { section: target, item: random.below(most + 1) } };
}

test('O12 copies of several items, deleted, restore every byte', () => {
  for (const { name, text, issue } of cases) {
    const from = chosenPlaces(randomFrom(text.length + 2), issue);
    if (from.length === 0 || from.length > 8) continue;
    const copied = duplicateItems(text, issue, from);
    if (!copied.ok) {
      if (copied.error === 'out-of-range') throw new Error(`${name} ${copied.error}`);
      continue;
    }
    const next = applyEdits(text, copied.value.edits);
    const after = parseIssue(next);
    const seen = new Map<number, number>();
    const copies = from.map(({ section, item }) => {
      const before = seen.get(section) ?? 0;
      seen.set(section, before + 1);
      return { section, item: item + before + 1 };
    });
    for (const [index, { section, item }] of from.entries()) {
      const original = issue.sections[section]?.items[item];
      const place = copies[index];
      const copy = place && after.sections[place.section]?.items[place.item];
      if (original === undefined || copy === undefined) throw new Error(`${name}: no copy`);
      const end = { ...copy, to: copy.note?.from ?? copy.to };
      expect(itemText(text, original)).toContain(itemText(next, end).slice(0, 40));
    }
    const gone = deleteItems(next, after, copies);
    if (!gone.ok) throw new Error(`${name}: ${gone.error}`);
    const isRestored = applyEdits(next, gone.value.edits) === text;
    expect(isRestored ? name : `${name} differs ${JSON.stringify(from)}`).toBe(name);
  }
}, 60_000);

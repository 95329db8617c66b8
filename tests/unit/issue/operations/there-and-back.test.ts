import { expect, test } from 'vitest';
import type { Issue, Section } from '#core/issue/model.ts';
import { moveItem } from '#core/issue/operations/move-item.ts';
import { moveSection } from '#core/issue/operations/move-section.ts';
import { numberRuns } from '#core/issue/operations/numbering.ts';
import type { ItemPlace } from '#core/issue/operations/operation.ts';
import { sectionPlaces } from '#core/issue/operations/section-blocks.ts';
import { slotsOf } from '#core/issue/operations/slots.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { forSeeds, randomFrom } from '../../../support/random.ts';
import { randomLines } from '../random-text.ts';
import {
  allIssues,
  contentPlaces,
  destinations,
  isRegular,
  itemText,
  ownIssues,
} from './support.ts';

/** GALLEY_ALL_MOVES=1 tries every pair of places (5,000 in large issues) instead of a sample. */
const all = process.env['GALLEY_ALL_MOVES'] === '1';
const pairsOfReal = all ? 5000 : 3;
const pairsOfOwn = all ? 5000 : 15;
const limitMs = all ? 1_800_000 : 60_000;

const own = new Set(ownIssues().map(({ name }) => name));
const cases = allIssues('moving there and back').map((one) => ({
  ...one,
  issue: parseIssue(one.text),
  pairs: own.has(one.name) ? pairsOfOwn : pairsOfReal,
}));

type ItemMove = readonly [ItemPlace, ItemPlace];

/** Every pair of places, or `count` of them chosen by chance; `filter` says which count. */
function itemMoves(
  issue: Issue,
  count: number,
  filter: (move: ItemMove) => boolean = () => true,
): readonly ItemMove[] {
  const places = contentPlaces(issue);
  if (places.length === 0) return [];
  if (places.length <= 150 && count >= 5000) {
    const pairs = places.flatMap((from) =>
      destinations(issue, from).map((to): ItemMove => [from, to]),
    );
    return pairs.filter(filter);
  }
  const random = randomFrom(places.length);
  const chosen = Array.from({ length: count }, (): ItemMove => {
    const from = random.pick(places);
    return [from, random.pick(destinations(issue, from))];
  });
  return chosen.filter(filter);
}

/** Where `moveItem` cannot help but change what else the text is, which it says and does not do. */
const refused = 'would-change-structure';

test(
  'O1 O2 O3 after any move of an item the rest is as it was and numbers are regular',
  () => {
    for (const { name, text, issue, pairs } of cases) {
      for (const [from, to] of itemMoves(issue, pairs)) {
        const what = `${name} ${JSON.stringify([from, to])}`;
        const result = moveItem(text, issue, from, to);
        if (!result.ok) {
          if (result.error !== refused) throw new Error(`${what} ${result.error}`);
          continue;
        }
        // Told as such, and tested in anonymous-pair.test.ts.
        if (result.value.dissolves === true) continue;
        const next = applyEdits(text, result.value.edits);
        const after = parseIssue(next);
        const moved = after.sections[to.section]?.items[to.item];
        expect({ what, from: moved?.from }).toEqual({ what, from: result.value.range.from });
        expect(next.slice(0, issue.preamble.to)).toBe(text.slice(0, issue.preamble.to));

        const [before, now] = [others(text, issue, from), others(next, after, to)];
        const changed = now.filter((one, i) => one !== before[i]);
        // Only definitions after the moved item may have come to stand after another.
        expect({ what, changed: changed.map(withoutDefinitions) }).toEqual({
          what,
          changed: before.filter((one, i) => one !== now[i]).map(withoutDefinitions),
        });

        const runs = numberRuns(next, after);
        for (const run of numberRuns(text, issue)) {
          if (!run.regular || !isRegular(text, issue, to.section)) continue;
          const kept = runs.find(({ sections }) => sections.includes(run.sections[0] ?? 0));
          expect({ what, regular: kept?.regular ?? true }).toEqual({ what, regular: true });
        }
      }
    }
  },
  limitMs,
);

function others(text: string, issue: Issue, place: ItemPlace): readonly string[] {
  return issue.sections.flatMap(({ items }, section) =>
    items
      .filter((_, item) => section !== place.section || item !== place.item)
      .map((one) => itemText(text, { ...one, to: one.note?.from ?? one.to })),
  );
}

function withoutDefinitions(text: string): string {
  return text.replaceAll(/^ {0,3}\[[^\]]+\]:.*$/gmu, '').trim();
}

test(
  'O7 moving an item inside its section and back restores every byte',
  () => {
    for (const { name, text, issue, pairs } of cases) {
      const isWithin = ([from, to]: ItemMove) =>
        from.section === to.section && !isGlued(text, issue, from.section);
      for (const [from, to] of itemMoves(issue, pairs * 4, isWithin)) {
        expect(`${name} ${thereAndBack(text, issue, from, to)}`).toBe(`${name} restored`);
      }
    }
  },
  limitMs,
);

test(
  'O7 moving an item to a section of its style and back restores every byte',
  () => {
    for (const { name, text, issue, pairs } of cases) {
      const isAcross = ([from, to]: ItemMove) => isReversible(text, issue, from, to);
      for (const [from, to] of itemMoves(issue, pairs * 2, isAcross)) {
        expect(`${name} ${thereAndBack(text, issue, from, to)}`).toBe(`${name} restored`);
      }
    }
  },
  limitMs,
);

function isReversible(text: string, issue: Issue, from: ItemPlace, to: ItemPlace): boolean {
  const source = issue.sections[from.section];
  const target = issue.sections[to.section];
  if (source === undefined || target === undefined || from.section === to.section) return false;
  const markers = new Set([...source.items, ...target.items].map(({ marker }) => marker));
  return (
    markers.size === 1 &&
    source.items.length > 1 &&
    target.items.length > 0 &&
    isRegular(text, issue, from.section) &&
    isRegular(text, issue, to.section) &&
    !isInterrupted(text, source) &&
    !isInterrupted(text, target) &&
    !isGlued(text, issue, from.section) &&
    !isGlued(text, issue, to.section)
  );
}

/** An item glued to the image before it may be parted from it for good. */
function isGlued(text: string, issue: Issue, section: number): boolean {
  return (issue.sections[section]?.items ?? []).some(
    ({ from }) => from > 0 && text[from - 1] !== '\n',
  );
}

/** A note or definitions between two items do not tell on which side an item stood that left. */
function isInterrupted(text: string, section: Section): boolean {
  return slotsOf(text, section)
    .slice(0, -1)
    .some(({ pinned }) => pinned);
}

function thereAndBack(text: string, issue: Issue, from: ItemPlace, to: ItemPlace): string {
  const what = JSON.stringify([from, to]);
  const there = moveItem(text, issue, from, to);
  if (!there.ok) return there.error === refused ? 'restored' : `${what} ${there.error}`;
  if (there.value.dissolves === true) return 'restored';
  const next = applyEdits(text, there.value.edits);
  const back = moveItem(next, parseIssue(next), to, from);
  if (!back.ok) return `${what} back: ${back.error}`;
  return applyEdits(next, back.value.edits) === text ? 'restored' : `${what} differs`;
}

test(
  'O7 moving a section and back restores every byte',
  () => {
    for (const { name, text, issue } of cases) {
      const moves = issue.sections.flatMap((_, from) =>
        sectionPlaces(issue, from).map((to) => [from, to] as const),
      );
      const random = randomFrom(moves.length);
      const some = moves.length === 0 ? [] : Array.from({ length: 5 }, () => random.pick(moves));
      for (const [from, to] of all ? moves : some) {
        const what = `${name} ${from} ${to}`;
        const there = moveSection(text, issue, from, to);
        if (!there.ok) throw new Error(`${what} ${there.error}`);
        const next = applyEdits(text, there.value.edits);
        const after = parseIssue(next);
        expect({ what, ...there.value.range }).toMatchObject({ from: after.sections[to]?.from });
        const back = moveSection(next, after, to, from);
        if (!back.ok) throw new Error(`${what} back ${back.error}`);
        expect(applyEdits(next, back.value.edits) === text ? what : `${what} differs`).toBe(what);
      }
    }
  },
  limitMs,
);

test(
  'O1 in any text a move is refused or changes nothing but its place',
  () => {
    forSeeds(all ? 3000 : 150, (random) => {
      const text = randomLines(random);
      const issue = parseIssue(text);
      const moves = itemMoves(issue, 1);
      if (moves.length === 0) return;
      const [from, to] = random.pick(moves);
      const result = moveItem(text, issue, from, to);
      if (!result.ok) return;
      const after = parseIssue(applyEdits(text, result.value.edits));
      const { dissolves, place, title } = result.value;
      const titles = issue.sections.map((one) => one.title);
      expect(after.sections.map((one) => one.title)).toEqual(dissolves ? titles.slice(1) : titles);
      expect(contentPlaces(after).length).toBe(contentPlaces(issue).length - Number(dissolves));
      expect(after.sections[place.section]?.items[place.item ?? -1]?.title).toBe(title);

      const section = random.below(issue.sections.length);
      for (const at of sectionPlaces(issue, section)) moveSection(text, issue, section, at);
    });
  },
  limitMs,
);

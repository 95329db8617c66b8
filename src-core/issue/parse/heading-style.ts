import type { HeadingFacts } from './heading-facts.ts';
import type { Marker } from '../model.ts';

/** Which headings are items: those of one level, `groups` apart; at level 2 only numbered ones. */
export interface HeadingStyle {
  readonly level: number;
  readonly numberedOnly: boolean;
  /** Indexes of headings of that level with only a list of links below: they head a group of items. */
  readonly groups: ReadonlySet<number>;
}

const noGroups: ReadonlySet<number> = new Set();
const fewest = 2;

/**
 * Decides whether headings are this items. At level 3 or deeper they are when two in three of a
 * level (groups apart) are links or numbered, most of those have prose below them rather than a list, and
 * no other style outweighs them; of several such levels, the one with most. At level 2 they are when they
 * are numbered 1, 2, 3… and no other style has as many heads. A style that the library's profile prefers
 * decides where the issue has any of it.
 */
export function chooseHeadingStyle(
  facts: readonly HeadingFacts[],
  votes: ReadonlyMap<Marker, number>,
  preferred: Marker | null,
): HeadingStyle | null {
  if (preferred === 'heading') {
    return likelyHeadings(facts, votes) ?? likelyHeadings(facts, new Map()) ?? anyHeadings(facts);
  }
  if (preferred !== null && (votes.get(preferred) ?? 0) > 0) return null;
  return likelyHeadings(facts, votes);
}

function likelyHeadings(
  facts: readonly HeadingFacts[],
  votes: ReadonlyMap<Marker, number>,
): HeadingStyle | null {
  if (facts.length < fewest) return null;
  const strongest = Math.max(
    0,
    ...[...votes].map(([style, count]) => (style === 'link' ? 0 : count)),
  );
  let best: HeadingStyle | null = null;
  let most = 0;
  for (const level of [3, 4, 5, 6]) {
    const marked = facts.filter((each) => each.level === level && each.isMarked);
    if (marked.length < fewest || marked.length <= most) continue;
    const groups = findGroups(facts, level);
    const all = facts.filter((each, index) => each.level === level && !groups.has(index));
    if (marked.length * 3 < all.length * 2) continue;
    if (marked.filter((each) => each.hasProse()).length * 2 <= marked.length) continue;
    if (marked.length <= strongest && !outweighs(facts, level)) continue;
    best = { level, numberedOnly: false, groups };
    most = marked.length;
  }
  if (best !== null) return best;
  const numbered = facts.filter((each) => each.level === 2 && each.number !== null);
  const inOrder = numbered.every((each, index) => each.number === index + 1);
  return numbered.length >= fewest && inOrder && numbered.length > strongest
    ? { level: 2, numberedOnly: true, groups: noGroups }
    : null;
}

/** The level of 3 and deeper with most headings that are links or numbered, else with most headings. */
function anyHeadings(facts: readonly HeadingFacts[]): HeadingStyle | null {
  const levels = [3, 4, 5, 6].map((level) => {
    const there = facts.filter((each) => each.level === level);
    return { level, all: there.length, marked: there.filter((each) => each.isMarked).length };
  });
  const [best] = levels.toSorted((a, b) => b.marked - a.marked || b.all - a.all);
  if (best === undefined || best.all === 0) return null;
  return { level: best.level, numberedOnly: false, groups: noGroups };
}

function findGroups(facts: readonly HeadingFacts[], level: number): ReadonlySet<number> {
  const groups = new Set<number>();
  for (const [index, each] of facts.entries()) {
    if (each.level === level && !each.isMarked && each.isList()) groups.add(index);
  }
  return groups;
}

/**
 * Whether headings of a level weigh more than the lists of an issue that has more linked list items: when
 * half of those stand inside such headings, or when as many sections consist of such headings as have two
 * or more list items outside them.
 */
function outweighs(facts: readonly HeadingFacts[], level: number): boolean {
  const withHeadings = new Set<number>();
  const outside = new Map<number, number>();
  let section = -1;
  let isInside = false;
  let held = 0;
  let all = 0;
  for (const [index, each] of facts.entries()) {
    if (each.level < level) {
      section = index;
      isInside = false;
    } else if (each.level === level) {
      isInside = each.isMarked;
      if (isInside && each.hasProse()) withHeadings.add(section);
    }
    all += each.linkedHeads;
    if (isInside) held += each.linkedHeads;
    else outside.set(section, (outside.get(section) ?? 0) + each.linkedHeads);
  }
  const withLists = [...outside].filter(
    ([index, count]) => count >= fewest && !withHeadings.has(index),
  );
  return held * 2 >= all || withHeadings.size >= withLists.length;
}

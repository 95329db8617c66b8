import { contentSections, twinItems, type TwinItem, type TwinText } from './twin-text.ts';

export interface ItemPair {
  readonly left: TwinItem;
  readonly right: TwinItem;
}

/** Which section and item of one language is which of the other. */
export interface Alignment {
  /** In the order of the left side. */
  readonly pairs: readonly ItemPair[];
  readonly leftOnly: readonly TwinItem[];
  readonly rightOnly: readonly TwinItem[];
  /** The right side's section for each of the left side's; null for one that only the left has. */
  readonly sections: readonly (number | null)[];
  /** Sections with items that only the right side has. */
  readonly rightSections: readonly number[];
}

/** So much of two items' names and links is alike that they are one, whatever their addresses. */
const alike = 0.34;

/**
 * Pairs the items of two languages: first those that link the same page, wherever they stand, then those
 * that stand between the same neighbours in sections that belong together (T1, T2).
 */
export function alignTwins(left: TwinText, right: TwinText): Alignment {
  const lefts = twinItems(left);
  const rights = twinItems(right);
  const found = new Map<TwinItem, TwinItem>();
  const taken = new Set<TwinItem>();
  const pair = (one: TwinItem, other: TwinItem) => {
    found.set(one, other);
    taken.add(other);
  };
  pairByAddress(lefts, rights, pair);
  const sections = pairSections(left, right, found);
  for (const [section, partner] of sections.entries()) {
    if (partner === null) continue;
    const own = lefts.filter((each) => each.section === section);
    const theirs = rights.filter((each) => each.section === partner);
    for (const gap of gapsBetween(own, theirs, found, taken)) pairInGap(gap, pair);
  }
  const partners = new Set(sections);
  return {
    pairs: lefts.flatMap((one) => {
      const other = found.get(one);
      return other === undefined ? [] : [{ left: one, right: other }];
    }),
    leftOnly: lefts.filter((each) => !found.has(each)),
    rightOnly: rights.filter((each) => !taken.has(each)),
    sections,
    rightSections: contentSections(right.issue).filter((index) => !partners.has(index)),
  };
}

type Pair = (one: TwinItem, other: TwinItem) => void;

/** Of several items with one address the first goes with the first. */
function pairByAddress(lefts: readonly TwinItem[], rights: readonly TwinItem[], pair: Pair): void {
  const byAddress = new Map<string, TwinItem[]>();
  for (const each of rights) {
    if (each.address === null) continue;
    byAddress.set(each.address, [...(byAddress.get(each.address) ?? []), each]);
  }
  for (const each of lefts) {
    const other = each.address === null ? undefined : byAddress.get(each.address)?.shift();
    if (other !== undefined) pair(each, other);
  }
}

/** A section goes with the one that has most of its items; one that is only begun, and what is left over, by place. */
function pairSections(
  left: TwinText,
  right: TwinText,
  found: ReadonlyMap<TwinItem, TwinItem>,
): readonly (number | null)[] {
  const votes = new Map<string, number>();
  for (const [one, other] of found) {
    const key = `${one.section} ${other.section}`;
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const partners: (number | null)[] = left.issue.sections.map(() => null);
  const used = new Set<number>();
  const strongest = [...votes].toSorted((a, b) => b[1] - a[1]);
  for (const [key] of strongest) {
    const [one = 0, other = 0] = key.split(' ').map(Number);
    if ((partners[one] ?? null) !== null || used.has(other)) continue;
    partners[one] = other;
    used.add(other);
  }
  for (const index of begunSections(left, right)) {
    if (partners[index] !== null || used.has(index)) continue;
    partners[index] = index;
    used.add(index);
  }
  const openLeft = contentSections(left.issue).filter(
    (index) => (partners[index] ?? null) === null,
  );
  const openRight = contentSections(right.issue).filter((index) => !used.has(index));
  if (openLeft.length === openRight.length) {
    for (const [place, index] of openLeft.entries()) partners[index] = openRight[place] ?? null;
  }
  return partners;
}

/** Sections of texts with as many headings that hold nothing yet in one language: they go by their place. */
function begunSections(left: TwinText, right: TwinText): readonly number[] {
  if (left.issue.sections.length !== right.issue.sections.length) return [];
  return left.issue.sections.flatMap((_, index) =>
    isBare(left, index) || isBare(right, index) ? [index] : [],
  );
}

function isBare({ text, issue }: TwinText, index: number): boolean {
  const section = issue.sections[index];
  return section !== undefined && text.slice(section.head.to, section.to).trim() === '';
}

interface Gap {
  readonly left: readonly TwinItem[];
  readonly right: readonly TwinItem[];
}

/** What is unpaired between two neighbours that are paired in the same order on both sides. */
function gapsBetween(
  own: readonly TwinItem[],
  theirs: readonly TwinItem[],
  found: ReadonlyMap<TwinItem, TwinItem>,
  taken: ReadonlySet<TwinItem>,
): readonly Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  let start = 0;
  const close = (ownEnd: number, theirEnd: number) => {
    const left = own.slice(start, ownEnd).filter((each) => !found.has(each));
    const right = theirs.slice(from, theirEnd).filter((each) => !taken.has(each));
    if (left.length > 0 && right.length > 0) gaps.push({ left, right });
  };
  for (const [place, each] of own.entries()) {
    const other = found.get(each);
    const at = other === undefined ? -1 : theirs.indexOf(other);
    if (at < from) continue;
    close(place, at);
    start = place + 1;
    from = at + 1;
  }
  close(own.length, theirs.length);
  return gaps;
}

/** As many on both sides go by their order; else what is alike goes together. */
function pairInGap({ left, right }: Gap, pair: Pair): void {
  if (left.length === right.length) {
    for (const [index, each] of left.entries()) {
      const other = right[index];
      if (other !== undefined) pair(each, other);
    }
    return;
  }
  const free = new Set(right);
  for (const each of left) {
    const best = [...free]
      .map((other) => ({ other, score: likenessOf(each, other) }))
      .toSorted((a, b) => b.score - a.score)[0];
    if (best === undefined || best.score < alike) continue;
    pair(each, best.other);
    free.delete(best.other);
  }
}

/** The share of names, figures and addresses that two items have in common, which no translation changes. */
function likenessOf(one: TwinItem, other: TwinItem): number {
  const [a, b] = [signsOf(one), signsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const sign of a) if (b.has(sign)) shared += 1;
  return shared / Math.min(a.size, b.size);
}

function signsOf({ at: { title, images }, address }: TwinItem): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[a-z][a-z\d.+#-]{2,}|\d+(?:\.\d+)*/gu) ?? [];
  const parts = address?.toLowerCase().match(/[a-z\d-]{4,}/gu) ?? [];
  return new Set([...words, ...parts, ...images.map(({ url }) => url)]);
}

import type { MessageKey } from '../messages/translator.ts';
import { lineAt, lineIndex, type LineIndex } from '../text/lines.ts';
import { alignTwins, type ItemPair } from './align-twins.ts';
import { compareItems } from './compare-items.ts';
import { itemNames, itemPrint } from './item-print.ts';
import type { KnownSources } from './translation-records.ts';
import { contentSections, twinItems, type TwinItem, type TwinText } from './twin-text.ts';

/** `stale`: the source changed since it was translated. */
type TwinState = 'translated' | 'stale' | 'missing' | 'damaged';

/** What is known of when the items were translated; without it nothing is stale. */
export interface TranslationHistory {
  /** Which of the two sides is the one that is translated from. */
  readonly source: 'here' | 'there';
  readonly known: KnownSources;
}

/** How an item, or a whole section, stands to its other language. */
export interface TwinFinding {
  /** From 0, of this side; null for what only the other side has in a section of its own. */
  readonly section: number | null;
  /** From 0; null for a section, and for an item that only the other side has. */
  readonly item: number | null;
  /** The same on the other side. */
  readonly twinSection: number | null;
  readonly twinItem: number | null;
  readonly state: TwinState;
  /** Null for an item in order. */
  readonly message: MessageKey<'twins'> | null;
  readonly values: Readonly<Record<string, string>>;
  /** From 1; null for what this side does not have. */
  readonly line: number | null;
  readonly twinLine: number | null;
}

/** The state of every item of `here` beside its language `there`, then what only `there` has. */
export function twinStates(
  here: TwinText,
  there: TwinText,
  history: TranslationHistory | null = null,
): readonly TwinFinding[] {
  const { pairs, leftOnly, rightOnly, sections, rightSections } = alignTwins(here, there);
  const [ownLines, theirLines] = [linesOf(here), linesOf(there)];
  const lineOf = ({ at }: TwinItem) => lineAt(ownLines, at.head.from);
  const twinLineOf = ({ at }: TwinItem) => lineAt(theirLines, at.head.from);
  const moved = outOfOrder(pairs);
  const isStale = staleness(here, there, history);

  const paired = pairs.flatMap((pair): readonly TwinFinding[] => {
    const { left, right } = pair;
    const place = {
      section: left.section,
      item: left.item,
      twinSection: right.section,
      twinItem: right.item,
      state: 'translated',
      message: null,
      values: none,
      line: lineOf(left),
      twinLine: twinLineOf(right),
    } as const;
    const compared = compareItems(pair, here, there);
    const isUnlike = isUntranslated(pair, here, there);
    const isOld = isStale(pair);
    if (compared.length === 0 && !isUnlike && !isOld && !moved.has(pair)) return [place];
    const differences = [
      ...compared.filter(
        // Where it or one before it stands elsewhere or is missing the number differs for that reason.
        ({ damage }) => damage !== 'number' || !(moved.has(pair) || isCounted(pair)),
      ),
      ...(moved.has(pair) ? [{ damage: 'order' as const, here: '', there: '' }] : []),
    ];
    const damaged = differences.map(({ damage, here: own, there: theirs }): TwinFinding => ({
      ...place,
      state: 'damaged',
      message: damage,
      values: { here: own, there: theirs, has: theirs === '' ? 'no' : 'yes' },
    }));
    const untranslated: readonly TwinFinding[] = isUnlike
      ? [{ ...place, state: 'missing', message: 'untranslated' }]
      : [];
    const stale: readonly TwinFinding[] = isOld
      ? [{ ...place, state: 'stale', message: 'sourceChanged' }]
      : [];
    const all = [...damaged, ...untranslated, ...stale];
    return all.length > 0 ? all : [place];
  });

  const onlyHere = leftOnly.map((each): TwinFinding => ({
    section: each.section,
    item: each.item,
    twinSection: sections[each.section] ?? null,
    twinItem: null,
    state: 'missing',
    message: 'notThere',
    values: { title: each.at.title },
    line: lineOf(each),
    twinLine: null,
  }));
  const onlyThere = rightOnly.map((each): TwinFinding => {
    const own = sections.indexOf(each.section);
    return {
      section: own === -1 ? null : own,
      item: null,
      twinSection: each.section,
      twinItem: each.item,
      state: 'missing',
      message: 'notHere',
      values: { title: each.at.title },
      line: null,
      twinLine: twinLineOf(each),
    };
  });
  const sectionsOnlyHere = contentSections(here.issue).flatMap((index): readonly TwinFinding[] => {
    const section = here.issue.sections[index];
    if (section === undefined || sections[index] !== null) return [];
    return [
      {
        section: index,
        item: null,
        twinSection: null,
        twinItem: null,
        state: 'missing',
        message: 'sectionNotThere',
        values: { title: section.title },
        line: lineAt(ownLines, section.from),
        twinLine: null,
      },
    ];
  });
  const sectionsOnlyThere = rightSections.map((index): TwinFinding => ({
    section: null,
    item: null,
    twinSection: index,
    twinItem: null,
    state: 'missing',
    message: 'sectionNotHere',
    values: { title: there.issue.sections[index]?.title ?? '' },
    line: null,
    twinLine: lineAt(theirLines, there.issue.sections[index]?.from ?? 0),
  }));
  const byPlace = [...paired, ...onlyHere, ...sectionsOnlyHere].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  return [...byPlace, ...onlyThere, ...sectionsOnlyThere];
}

const none = {};
const indexes = new WeakMap<TwinText['issue'], LineIndex>();

function linesOf({ text, issue }: TwinText): LineIndex {
  const known = indexes.get(issue);
  if (known?.length === text.length) return known;
  const index = lineIndex(text);
  indexes.set(issue, index);
  return index;
}

/** Both sides count on from their own beginning, in the section or in the issue. */
function isCounted({ left, right }: ItemPair): boolean {
  const apart = (left.at.number ?? 0) - (right.at.number ?? 0);
  return apart === left.item - right.item || apart === left.order - right.order;
}

/** Whether the source of a pair is another one now than the one that its translation says (S1). */
function staleness(
  here: TwinText,
  there: TwinText,
  history: TranslationHistory | null,
): (pair: ItemPair) => boolean {
  if (history === null || history.known.size === 0) return () => false;
  const isHere = history.source === 'here';
  const side = isHere ? here : there;
  const names = itemNames(twinItems(side));
  return ({ left, right }) => {
    const item = isHere ? left : right;
    const print = history.known.get(names[item.order] ?? '');
    return print !== undefined && print !== itemPrint(side.text, item.at);
  };
}

/** The pairs that have to move so that the others stand in one order: as few as possible. */
function outOfOrder(pairs: readonly ItemPair[]): ReadonlySet<ItemPair> {
  const isInOrder = pairs.every(
    ({ right }, index) => index === 0 || (pairs[index - 1]?.right.order ?? 0) <= right.order,
  );
  if (isInOrder) return new Set();
  const best: { readonly length: number; readonly before: number }[] = [];
  let last = -1;
  for (const [index, { right }] of pairs.entries()) {
    let length = 1;
    let before = -1;
    for (let other = 0; other < index; other += 1) {
      const known = best[other];
      if (known === undefined || (pairs[other]?.right.order ?? 0) > right.order) continue;
      if (known.length + 1 > length) {
        length = known.length + 1;
        before = other;
      }
    }
    best.push({ length, before });
    if (last === -1 || length > (best[last]?.length ?? 0)) last = index;
  }
  const inOrder = new Set<number>();
  for (let at = last; at !== -1; at = best[at]?.before ?? -1) inOrder.add(at);
  return new Set(pairs.filter((_, index) => !inOrder.has(index)));
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const letters = /\p{L}/gu;
/** No CJK letter stands before these. */
const mayHoldCjk = /[\u2E80-\uFFFF]/;

/** A title that is still in the other language, mostly. */
function isUntranslated({ left }: ItemPair, here: TwinText, there: TwinText): boolean {
  const { title } = left.at;
  if (here.issue.language !== 'en' || there.issue.language === 'en') return false;
  if (!mayHoldCjk.test(title)) return false;
  const ideographs = title.match(cjk)?.length ?? 0;
  return ideographs >= 4 && ideographs > (title.match(letters)?.length ?? 0) / 2;
}

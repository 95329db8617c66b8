import type { MessageKey } from '../messages/translator.ts';
import { lineAt, lineIndex, type LineIndex } from '../text/lines.ts';
import { alignTwins, type ItemPair } from './align-twins.ts';
import { itemNames, itemPrint } from './item-print.ts';
import { outOfOrder, pairStates } from './pair-states.ts';
import type { KnownSources } from './translation-records.ts';
import { twinItems, type TwinItem, type TwinText } from './twin-text.ts';
import { unpaired, type Unpaired } from './unpaired.ts';

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
  const alignment = alignTwins(here, there);
  const { pairs } = alignment;
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
      line: lineOf(left),
      twinLine: twinLineOf(right),
    } as const;
    const all = [
      ...pairStates(pair, here, there, moved.has(pair)),
      ...(isStale(pair)
        ? [{ state: 'stale', message: 'sourceChanged', values: none } as const]
        : []),
    ];
    return all.length > 0
      ? all.map((one) => ({ ...place, ...one }))
      : [{ ...place, state: 'translated', message: null, values: none }];
  });

  const { onlyHere, onlyThere, sectionsOnlyHere, sectionsOnlyThere } = unpaired(
    here.issue,
    there.issue,
    alignment,
  );
  const withLines = ({ at, twinAt, ...one }: Unpaired): TwinFinding => ({
    ...one,
    state: 'missing',
    line: at === null ? null : lineAt(ownLines, at),
    twinLine: twinAt === null ? null : lineAt(theirLines, twinAt),
  });
  const byPlace = [
    ...paired,
    ...onlyHere.map(withLines),
    ...sectionsOnlyHere.map(withLines),
  ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return [...byPlace, ...onlyThere.map(withLines), ...sectionsOnlyThere.map(withLines)];
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

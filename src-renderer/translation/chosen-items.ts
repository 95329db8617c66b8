import { alignTwins } from '#core/twins/align-twins.ts';
import { markedItems, type MarkedItem } from '#core/translation/item-mark.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { TranslationFinding } from '../state/translation-state.ts';
import type { BothSides } from './translation-service.ts';

/** The source's items at places of the open issue; all of a section where that is one. */
export function itemsAt(
  { pair, source, translation }: BothSides,
  places: readonly OutlinePlace[],
): readonly MarkedItem[] {
  const marked = markedItems(source);
  const isChosen = (section: number, item: number) =>
    places.some((one) => one.section === section && (one.item === null || one.item === item));
  if (pair.source === 'here') return marked.filter(({ item }) => isChosen(item.section, item.item));
  const { pairs } = alignTwins(source, translation);
  return marked.filter(({ item }) =>
    pairs.some(
      ({ left, right }) => left.order === item.order && isChosen(right.section, right.item),
    ),
  );
}

/** The source's items that findings are about. */
export function itemsOf(
  { pair, source }: BothSides,
  findings: readonly TranslationFinding[],
): readonly MarkedItem[] {
  const marked = markedItems(source);
  const isHere = pair.source === 'here';
  const wanted = findings.map((one) => ({
    section: isHere ? one.section : one.twinSection,
    item: isHere ? one.item : one.twinItem,
    isSection: one.message === 'sectionNotThere' || one.message === 'sectionNotHere',
  }));
  return marked.filter(({ item }) =>
    wanted.some((one) => one.section === item.section && (one.isSection || one.item === item.item)),
  );
}

/** What waits to be translated: what is not there, or was translated before it changed. */
export function isOpen({ state }: Pick<TranslationFinding, 'state'>): boolean {
  return state === 'missing' || state === 'stale';
}

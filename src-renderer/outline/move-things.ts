import type { Issue } from '#core/issue/model.ts';
import { moveItem } from '#core/issue/operations/move-item.ts';
import { moveItems } from '#core/issue/operations/move-items.ts';
import { moveSection } from '#core/issue/operations/move-section.ts';
import { moveSections } from '#core/issue/operations/move-sections.ts';
import type {
  ItemPlace,
  Move,
  Operation,
  OperationError,
} from '#core/issue/operations/operation.ts';
import type { ParseText } from '#core/issue/text-reader.ts';
import { ok, type Result } from '#core/result.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { OutlineWords } from './outline-words.ts';

export interface ThingsMoved {
  readonly edits: readonly TextEdit[];
  /** Where the first of them begins now. */
  readonly at: number;
  readonly places: readonly OutlinePlace[];
  readonly announcement: string;
  /** What else changes, to be shown rather than said. */
  readonly remark: string | null;
}

/** The items among `places`, where they are more than a section. */
export function itemPlaces(places: readonly OutlinePlace[]): readonly ItemPlace[] {
  return places.flatMap(({ section, item }) => (item === null ? [] : [{ section, item }]));
}

/**
 * Moves sections, or items, to their final place; null where that is no place for them. Several follow
 * each other there, and the place counts those that stay.
 */
export function moveThings(
  text: string,
  issue: Issue,
  from: readonly OutlinePlace[],
  to: OutlinePlace,
  words: OutlineWords,
  parse: ParseText,
): Result<ThingsMoved, OperationError> | null {
  const items = itemPlaces(from);
  const [first] = from;
  const [item] = items;
  if (first === undefined) return null;
  if (item === undefined) {
    if (to.item !== null) return null;
    if (from.length > 1) return sectionsMoved(text, issue, from, to.section, words, parse);
    return toldOf(moveSection(text, issue, first.section, to.section, parse), words);
  }
  if (to.item === null) return null;
  const place = { section: to.section, item: to.item };
  if (items.length === 1) return toldOf(moveItem(text, issue, item, place, parse), words);
  const moved = moveItems(text, issue, items, place, parse);
  if (!moved.ok) return moved;
  const { edits, range, places, count, sectionTitle } = moved.value;
  const announcement = words.t('outline.movedItems', {
    number: items.length,
    first: place.item + 1,
    last: place.item + items.length,
    count,
    section: words.section(sectionTitle),
  });
  const remark = remarkOf(moved.value, words);
  return ok({ edits, at: range.from, places, announcement, remark });
}

function sectionsMoved(
  text: string,
  issue: Issue,
  from: readonly OutlinePlace[],
  to: number,
  words: OutlineWords,
  parse: ParseText,
): Result<ThingsMoved, OperationError> {
  const indexes = from.map(({ section }) => section);
  const moved = moveSections(text, issue, indexes, to, parse);
  if (!moved.ok) return moved;
  const { edits, range, places, count } = moved.value;
  const announcement = words.t('outline.movedSections', {
    number: places.length,
    first: (places[0] ?? 0) + 1,
    last: (places.at(-1) ?? 0) + 1,
    count,
  });
  const at = places.map((section) => ({ section, item: null }));
  return ok({ edits, at: range.from, places: at, announcement, remark: null });
}

/** What a change makes of the one item that it leaves before the first heading. */
export function remarkOf({ dissolves }: Operation, { t }: OutlineWords): string | null {
  return dissolves === true ? t('outline.loneItem') : null;
}

function toldOf(
  moved: Result<Move, OperationError>,
  words: OutlineWords,
): Result<ThingsMoved, OperationError> {
  if (!moved.ok) return moved;
  const { edits, range, kind, title, place, count, sectionTitle } = moved.value;
  const announcement =
    kind === 'section'
      ? words.t('outline.movedSection', {
          title: words.section(title),
          position: place.section + 1,
          count,
        })
      : words.t('outline.movedItem', {
          title: words.item(title),
          position: (place.item ?? 0) + 1,
          count,
          section: words.section(sectionTitle),
        });
  const remark = remarkOf(moved.value, words);
  return ok({ edits, at: range.from, places: [place], announcement, remark });
}

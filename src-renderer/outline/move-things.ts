import type { Issue } from '#core/issue/model.ts';
import { moveItem } from '#core/issue/operations/move-item.ts';
import { moveItems } from '#core/issue/operations/move-items.ts';
import { moveSection } from '#core/issue/operations/move-section.ts';
import type { ItemPlace, Move, OperationError } from '#core/issue/operations/operation.ts';
import type { ParseText } from '#core/issue/text-reader.ts';
import type { Translate } from '#core/messages/translator.ts';
import { ok, type Result } from '#core/result.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { OutlinePlace } from '../state/outline-state.ts';

export interface ThingsMoved {
  readonly edits: readonly TextEdit[];
  /** Where the first of them begins now. */
  readonly at: number;
  readonly places: readonly OutlinePlace[];
  readonly announcement: string;
}

/** The items among `places`, where they are more than a section. */
export function itemPlaces(places: readonly OutlinePlace[]): readonly ItemPlace[] {
  return places.flatMap(({ section, item }) => (item === null ? [] : [{ section, item }]));
}

/**
 * Moves a section, or one or more items, to their final place; null where that is no place for them.
 * Several items follow each other there, and the place counts those that stay.
 */
export function moveThings(
  text: string,
  issue: Issue,
  from: readonly OutlinePlace[],
  to: OutlinePlace,
  t: Translate,
  parse: ParseText,
): Result<ThingsMoved, OperationError> | null {
  const items = itemPlaces(from);
  const [first] = from;
  const [item] = items;
  if (first === undefined) return null;
  if (item === undefined) {
    if (to.item !== null) return null;
    return toldOf(moveSection(text, issue, first.section, to.section, parse), t);
  }
  if (to.item === null) return null;
  const place = { section: to.section, item: to.item };
  if (items.length === 1) return toldOf(moveItem(text, issue, item, place, parse), t);
  const moved = moveItems(text, issue, items, place, parse);
  if (!moved.ok) return moved;
  const { edits, range, places, count, sectionTitle } = moved.value;
  const announcement = t('outline.movedItems', {
    number: items.length,
    first: place.item + 1,
    last: place.item + items.length,
    count,
    section: sectionTitle === '' ? t('outline.untitledSection') : sectionTitle,
  });
  return ok({ edits, at: range.from, places, announcement });
}

function toldOf(
  moved: Result<Move, OperationError>,
  t: Translate,
): Result<ThingsMoved, OperationError> {
  if (!moved.ok) return moved;
  const { edits, range, kind, title, place, count, sectionTitle } = moved.value;
  const announcement =
    kind === 'section'
      ? t('outline.movedSection', { title, position: place.section + 1, count })
      : t('outline.movedItem', {
          title,
          position: (place.item ?? 0) + 1,
          count,
          section: sectionTitle === '' ? t('outline.untitledSection') : sectionTitle,
        });
  return ok({ edits, at: range.from, places: [place], announcement });
}

import type { Issue } from '#core/issue/model.ts';
import type { OperationError, ParseText } from '#core/issue/operations/operation.ts';
import { renumber } from '#core/issue/operations/renumber.ts';
import { deleteItems, duplicateItems } from '#core/issue/operations/several-items.ts';
import type { Translate } from '#core/messages/translator.ts';
import { ok, type Result } from '#core/result.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import { itemPlaces } from './move-things.ts';

export type ItemChange = 'duplicate' | 'delete' | 'renumber';

export interface ChangeDone {
  readonly edits: readonly TextEdit[];
  /** Where the cursor goes; null leaves it. */
  readonly select: number | null;
  readonly announcement: string;
}

/** What a change does to the items at `places`, or to their section; null where there is none to change. */
export function changeItem(
  change: ItemChange,
  text: string,
  issue: Issue,
  places: readonly OutlinePlace[],
  t: Translate,
  parse: ParseText,
): Result<ChangeDone, OperationError> | null {
  const [first] = places;
  if (first === undefined) return null;
  if (change === 'renumber') {
    const edits = renumber(text, issue, first.section);
    if (!edits.ok) return edits;
    const title = issue.sections[first.section]?.title ?? '';
    const values = { section: title, count: edits.value.length };
    return ok({ edits: edits.value, select: null, announcement: t('outline.renumbered', values) });
  }
  const items = itemPlaces(places);
  const [item] = items;
  if (item === undefined) return null;
  const operate = change === 'delete' ? deleteItems : duplicateItems;
  const done = operate(text, issue, items, parse);
  if (!done.ok) return done;
  const title = issue.sections[item.section]?.items[item.item]?.title ?? '';
  const values = { title, count: items.length };
  const announcement =
    change === 'delete' ? t('outline.deletedItem', values) : t('outline.duplicatedItem', values);
  return ok({ edits: done.value.edits, select: done.value.range.from, announcement });
}

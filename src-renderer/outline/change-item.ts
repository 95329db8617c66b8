import type { Issue } from '#core/issue/model.ts';
import { deleteItem } from '#core/issue/operations/delete-item.ts';
import { duplicateItem } from '#core/issue/operations/insert-item.ts';
import type { OperationError } from '#core/issue/operations/operation.ts';
import { renumber } from '#core/issue/operations/renumber.ts';
import type { Translate } from '#core/messages/translator.ts';
import { ok, type Result } from '#core/result.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { OutlinePlace } from '../state/outline-state.ts';

export type ItemChange = 'duplicate' | 'delete' | 'renumber';

export interface ChangeDone {
  readonly edits: readonly TextEdit[];
  /** Where the cursor goes; null leaves it. */
  readonly select: number | null;
  readonly announcement: string;
}

/** What a change does to the item at `place`, or to its section; null where there is no item to change. */
export function changeItem(
  change: ItemChange,
  text: string,
  issue: Issue,
  { section, item }: OutlinePlace,
  t: Translate,
): Result<ChangeDone, OperationError> | null {
  if (change === 'renumber') {
    const edits = renumber(text, issue, section);
    if (!edits.ok) return edits;
    const title = issue.sections[section]?.title ?? '';
    const values = { section: title, count: edits.value.length };
    return ok({ edits: edits.value, select: null, announcement: t('outline.renumbered', values) });
  }
  if (item === null) return null;
  const operate = change === 'delete' ? deleteItem : duplicateItem;
  const done = operate(text, issue, { section, item });
  if (!done.ok) return done;
  const title = issue.sections[section]?.items[item]?.title ?? '';
  const announcement =
    change === 'delete'
      ? t('outline.deletedItem', { title })
      : t('outline.duplicatedItem', { title });
  return ok({ edits: done.value.edits, select: done.value.range.from, announcement });
}

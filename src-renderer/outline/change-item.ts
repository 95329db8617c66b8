import type { Issue } from '#core/issue/model.ts';
import type { NumberingScope } from '#core/issue/operations/normalise.ts';
import type { ParseText } from '#core/issue/text-reader.ts';
import type { PromoteError } from '#core/issue/operations/promote.ts';
import { renumber } from '#core/issue/operations/renumber.ts';
import type { LevelError } from '#core/issue/operations/section-level.ts';
import { deleteItems, duplicateItems } from '#core/issue/operations/several-items.ts';
import type { Translate } from '#core/messages/translator.ts';
import { ok, type Result } from '#core/result.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import { itemPlaces } from './move-things.ts';
import { demote, normalise, promote } from './restructure.ts';

export type OutlineChange =
  'duplicate' | 'delete' | 'renumber' | 'promote' | 'demote' | 'normalise';

export type ChangeError = PromoteError | LevelError;

/** What a change is asked for. */
export interface ChangeAsked {
  readonly text: string;
  readonly issue: Issue;
  /** What it means; empty before the first section. */
  readonly places: readonly OutlinePlace[];
  /** The editor's cursor; null when a row of the outline has the focus. */
  readonly cursor: number | null;
  readonly parse: ParseText;
  readonly numbering: NumberingScope;
}

export interface ChangeDone {
  readonly edits: readonly TextEdit[];
  /** Where the cursor goes; null leaves it. */
  readonly select: number | null;
  readonly announcement: string;
  /** What stays undone, to be shown rather than said. */
  readonly warning?: string | undefined;
}

type Change = (asked: ChangeAsked, t: Translate) => Result<ChangeDone, ChangeError> | null;

const changes: Readonly<Record<OutlineChange, Change>> = {
  duplicate: (asked, t) => duplicateOrDelete('duplicate', asked, t),
  delete: (asked, t) => duplicateOrDelete('delete', asked, t),
  renumber: numberAnew,
  promote,
  demote,
  normalise,
};

/** What a change does to what it is asked for; null where there is nothing to change. */
export function changeItem(
  change: OutlineChange,
  asked: ChangeAsked,
  t: Translate,
): Result<ChangeDone, ChangeError> | null {
  return changes[change](asked, t);
}

function numberAnew(
  { text, issue, places, numbering }: ChangeAsked,
  t: Translate,
): ReturnType<Change> {
  const [first] = places;
  if (first === undefined) return null;
  const edits = renumber(text, issue, first.section, numbering);
  if (!edits.ok) return edits;
  const section = issue.sections[first.section]?.title ?? '';
  const announcement = t('outline.renumbered', { section, count: edits.value.length });
  return ok({ edits: edits.value, select: null, announcement });
}

function duplicateOrDelete(
  change: 'duplicate' | 'delete',
  { text, issue, places, parse }: ChangeAsked,
  t: Translate,
): ReturnType<Change> {
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

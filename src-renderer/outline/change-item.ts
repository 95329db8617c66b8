import type { Issue } from '#core/issue/model.ts';
import type { NumberingScope } from '#core/issue/operations/normalise.ts';
import type { ParseText } from '#core/issue/text-reader.ts';
import type { PromoteError } from '#core/issue/operations/promote.ts';
import { renumber } from '#core/issue/operations/renumber.ts';
import type { LevelError } from '#core/issue/operations/section-level.ts';
import { deleteItems, duplicateItems } from '#core/issue/operations/several-items.ts';
import { ok, type Result } from '#core/result.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import { itemPlaces, remarkOf } from './move-things.ts';
import type { OutlineWords } from './outline-words.ts';
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

type Change = (asked: ChangeAsked, words: OutlineWords) => Result<ChangeDone, ChangeError> | null;

const changes: Readonly<Record<OutlineChange, Change>> = {
  duplicate: (asked, words) => duplicateOrDelete('duplicate', asked, words),
  delete: (asked, words) => duplicateOrDelete('delete', asked, words),
  renumber: numberAnew,
  promote,
  demote,
  normalise,
};

/** What a change does to what it is asked for; null where there is nothing to change. */
export function changeItem(
  change: OutlineChange,
  asked: ChangeAsked,
  words: OutlineWords,
): Result<ChangeDone, ChangeError> | null {
  return changes[change](asked, words);
}

function numberAnew(
  { text, issue, places, numbering }: ChangeAsked,
  words: OutlineWords,
): ReturnType<Change> {
  const [first] = places;
  if (first === undefined) return null;
  const edits = renumber(text, issue, first.section, numbering);
  if (!edits.ok) return edits;
  const section = words.section(issue.sections[first.section]?.title ?? '');
  // The others indent what stands below a number that is wider now.
  const count = edits.value.filter(({ insert }) => insert.trim() !== '').length;
  const announcement = words.t('outline.renumbered', { section, count });
  return ok({ edits: edits.value, select: null, announcement });
}

function duplicateOrDelete(
  change: 'duplicate' | 'delete',
  { text, issue, places, parse }: ChangeAsked,
  words: OutlineWords,
): ReturnType<Change> {
  const items = itemPlaces(places);
  const [item] = items;
  if (item === undefined) return null;
  const operate = change === 'delete' ? deleteItems : duplicateItems;
  const done = operate(text, issue, items, parse);
  if (!done.ok) return done;
  const title = words.item(issue.sections[item.section]?.items[item.item]?.title ?? '');
  const values = { title, count: items.length };
  const announcement =
    change === 'delete'
      ? words.t('outline.deletedItem', values)
      : words.t('outline.duplicatedItem', values);
  const warning = remarkOf(done.value, words) ?? undefined;
  return ok({ edits: done.value.edits, select: done.value.range.from, announcement, warning });
}

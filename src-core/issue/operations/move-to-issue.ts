import { err, ok, type Result } from '../../result.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { adoptItem } from './adopt-item.ts';
import { inTurn } from './in-turn.ts';
import { sortedPlaces } from './move-items.ts';
import type { ItemPlace, Operation, OperationError } from './operation.ts';
import type { PlacedText } from './portable-item.ts';
import { deleteItems } from './several-items.ts';

/** An issue as text, with the model of it and how a text of it is read. */
export interface IssueText extends PlacedText {
  readonly issue: Issue;
  readonly parse?: ParseText;
}

export interface MoveToIssue {
  /** Edits of the issue that the items go to. */
  readonly inserted: readonly TextEdit[];
  /** Edits of the issue that they leave. */
  readonly removed: readonly TextEdit[];
  /** Where the first of them stands in the other issue's new text. */
  readonly range: Range;
  /** Where the first of them was, in the new text of the issue they leave. */
  readonly left: number;
}

/**
 * Moves items of one issue into another, in order, the first as item `to.item` of its section there:
 * written as the items there are, with what they refer to. Nothing of the one issue is meant to be
 * deleted before the other one is written.
 */
export function moveToIssue(
  source: IssueText,
  places: readonly ItemPlace[],
  target: IssueText,
  to: ItemPlace,
): Result<MoveToIssue, OperationError> {
  const items = sortedPlaces(places);
  const { parse = createTextReader() } = target;
  const turns = items.map(
    (place, index) => (text: string, issue: Issue, parseNow: ParseText) =>
      adoptItem(
        source,
        place,
        { ...target, text, issue, parse: parseNow },
        {
          section: to.section,
          item: to.item + index,
        },
      ),
  );
  const inserted = inTurn<Operation, OperationError>(target.text, target.issue, turns, parse);
  if (!inserted.ok) return inserted;
  const removed = deleteItems(source.text, source.issue, items, source.parse);
  if (!removed.ok) return removed;
  const first = inserted.value.issue.sections[to.section]?.items[to.item];
  if (first === undefined) return err('out-of-range');
  return ok({
    inserted: inserted.value.edits,
    removed: removed.value.edits,
    range: { from: first.from, to: first.to },
    left: removed.value.range.from,
  });
}

import { err, ok, type Result } from '../../result.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { deleteItem } from './delete-item.ts';
import { inTurn } from './in-turn.ts';
import { duplicateItem } from './insert-item.ts';
import { sortedPlaces } from './move-items.ts';
import type { ItemPlace, Operation, OperationError } from './operation.ts';

/** Deletes items as `deleteItem` does, all of them or none. `range` is where the first one was. */
export function deleteItems(
  text: string,
  issue: Issue,
  places: readonly ItemPlace[],
  parse: ParseText = createTextReader(),
): Result<Operation, OperationError> {
  return lastToFirst(text, issue, places, deleteItem, parse);
}

/** Puts a copy after each item, for all of them or none. `range` is the first copy. */
export function duplicateItems(
  text: string,
  issue: Issue,
  places: readonly ItemPlace[],
  parse: ParseText = createTextReader(),
): Result<Operation, OperationError> {
  return lastToFirst(text, issue, places, duplicateItem, parse);
}

type OperateOnItem = (
  text: string,
  issue: Issue,
  place: ItemPlace,
  parse: ParseText,
) => Result<Operation, OperationError>;

/** The last one first, so that those before it keep their places. */
function lastToFirst(
  text: string,
  issue: Issue,
  places: readonly ItemPlace[],
  operate: OperateOnItem,
  parse: ParseText,
): Result<Operation, OperationError> {
  const turns = sortedPlaces(places)
    .toReversed()
    .map(
      (place) => (now: string, read: Issue, parseNow: ParseText) =>
        operate(now, read, place, parseNow),
    );
  const done = inTurn<Operation, OperationError>(text, issue, turns, parse);
  if (!done.ok) return done;
  const { edits, last } = done.value;
  if (last === null) return err('out-of-range');
  return ok({ edits, range: last.range, dissolves: last.dissolves ?? false });
}

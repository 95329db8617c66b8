import { err, ok, type Result } from '../../result.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { arrange } from './arrange.ts';
import type { ItemPlace, Operation, OperationError } from './operation.ts';
import { placeNumbers } from './place-numbers.ts';
import { dissolves, readsAs, structureOf, withItems } from './structure.ts';
import { takeOut } from './take-out.ts';

/**
 * Deletes an item; a note, and definitions that others may refer to, stay. One of two items before any
 * heading leaves the other as text of the preamble. `range` is where the item
 * was: the place for the cursor, empty.
 */
export function deleteItem(
  text: string,
  issue: Issue,
  place: ItemPlace,
  parse: ParseText = createTextReader(),
): Result<Operation, OperationError> {
  const section = issue.sections[place.section];
  if (section?.items[place.item] === undefined) return err('out-of-range');
  const { content, removed } = takeOut(text, section, place.item);
  const numbers = placeNumbers(text, issue, { out: place, into: null });
  if (numbers === null) return err('no-such-number');
  const pieces = [
    { from: 0, to: removed.from },
    { from: removed.to, to: text.length },
  ];
  const others = numbers.edits.filter(({ from, to }) => to <= content.from || from >= content.to);
  const { edits } = arrange(text, pieces, others);
  const expected = withItems(structureOf(issue), place.section, (items) =>
    items.toSpliced(place.item, 1),
  );
  const isSame = readsAs(expected, text, edits, parse);
  if (!isSame && !dissolves(expected, issue, text, edits, parse)) {
    return err('would-change-structure');
  }
  const at = removed.from + grownBefore(removed.from, others);
  return ok({ edits, range: { from: at, to: at }, dissolves: !isSame });
}

function grownBefore(position: number, edits: Operation['edits']): number {
  return edits
    .filter(({ to }) => to <= position)
    .reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
}

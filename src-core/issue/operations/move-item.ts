import { err, ok, type Result } from '../../result.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import type { Arrangement } from './arrange.ts';
import { moveAcross } from './move-across.ts';
import { moveWithin } from './move-within.ts';
import type { ItemPlace, Move, OperationError } from './operation.ts';
import { dissolves, itemMoved, readsAs, structureOf } from './structure.ts';

/**
 * Moves an item to its final place `to` (in another section: before the item that is there now).
 * Notes, outros and definitions stay; numbers, markers and blank lines follow as INVARIANTS.md
 * states. One of two items before any heading leaves the other as text of the preamble. `issue` is what `parse` reads in `text`.
 */
export function moveItem(
  text: string,
  issue: Issue,
  from: ItemPlace,
  to: ItemPlace,
  parse: ParseText = createTextReader(),
): Result<Move, OperationError> {
  const source = issue.sections[from.section];
  const target = issue.sections[to.section];
  const item = source?.items[from.item];
  if (source === undefined || target === undefined || item === undefined)
    return err('out-of-range');
  const isWithin = from.section === to.section;
  const last = isWithin ? target.items.length - 1 : target.items.length;
  if (!Number.isInteger(to.item) || to.item < 0 || to.item > last) return err('out-of-range');

  const expected = itemMoved(structureOf(issue), from, to);
  const crossing = { text, issue, item, source, target, from, to, recurring: parse.recurring };
  let failure: OperationError = 'would-change-structure';
  // An item that would be none in the style of its new section keeps its own.
  for (const keepsStyle of isWithin ? [true] : [false, true]) {
    const moved: Result<MovedPieces, OperationError> = isWithin
      ? ok(moveWithin(text, issue, source, from.item, to.item))
      : moveAcross(crossing, keepsStyle);
    if (!moved.ok) {
      failure = moved.error;
      continue;
    }
    const { edits, starts, movedPiece } = moved.value;
    const isSame = readsAs(expected, text, edits, parse);
    if (!isSame && !dissolves(expected, issue, text, edits, parse)) continue;
    return ok({
      edits,
      range: { from: starts[movedPiece] ?? 0, to: starts[movedPiece + 1] ?? 0 },
      kind: 'item',
      title: item.title,
      place: { section: isSame ? to.section : to.section - 1, item: to.item },
      count: target.items.length + (isWithin ? 0 : 1),
      sectionTitle: target.title,
      dissolves: !isSame,
    });
  }
  return err(failure);
}

type MovedPieces = Arrangement & { readonly movedPiece: number };

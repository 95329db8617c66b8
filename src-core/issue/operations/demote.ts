import { err, ok, type Result } from '../../result.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Issue, Item, Section } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { typicalIndent } from './body-indent.ts';
import { inTurn } from './in-turn.ts';
import { takeHeadApart } from './item-head.ts';
import { sortedPlaces } from './move-items.ts';
import type { ItemPlace, Operation, OperationError } from './operation.ts';
import { placeNumbers } from './place-numbers.ts';
import { readsAs, structureOf, withItems } from './structure.ts';

/**
 * Makes an item text of the one before it, or of the section's intro where it is the first: its head is
 * a paragraph then, without marker and number.
 */
function demoteItem(
  text: string,
  issue: Issue,
  place: ItemPlace,
  parse: ParseText,
): Result<Operation, OperationError> {
  const section = issue.sections[place.section];
  const item = section?.items[place.item];
  if (section === undefined || item === undefined) return err('out-of-range');
  const numbers = placeNumbers(text, issue, { out: place, into: null });
  if (numbers === null) return err('no-such-number');
  const head = { ...item.head, insert: headAsText(text, section, item, place.item) };
  const edits: readonly TextEdit[] = [
    ...numbers.edits.filter(({ to }) => to <= head.from),
    head,
    ...numbers.edits.filter(({ from }) => from >= head.to),
  ];
  const expected = withItems(structureOf(issue), place.section, (items) =>
    items.toSpliced(place.item, 1),
  );
  if (!readsAs(expected, text, edits, parse)) return err('would-change-structure');
  const before = numbers.edits
    .filter(({ to }) => to <= head.from)
    .reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  const lead = /^\s*/u.exec(head.insert)?.[0].length ?? 0;
  const from = head.from + before;
  return ok({ edits, range: { from: from + lead, to: from + head.insert.length } });
}

/** Demotes items, the last one first; all of them or none. `range` is the first one's text. */
export function demoteItems(
  text: string,
  issue: Issue,
  places: readonly ItemPlace[],
  parse: ParseText = createTextReader(),
): Result<Operation, OperationError> {
  const turns = sortedPlaces(places)
    .toReversed()
    .map(
      (place) => (now: string, read: Issue, parseNow: ParseText) =>
        demoteItem(now, read, place, parseNow),
    );
  const done = inTurn<Operation, OperationError>(text, issue, turns, parse);
  if (!done.ok) return done;
  const { edits, last } = done.value;
  return last === null ? err('out-of-range') : ok({ edits, range: last.range });
}

/** A paragraph of its own: with a blank line before it, as far in as what is below the heads. */
function headAsText(text: string, section: Section, item: Item, index: number): string {
  const { open, core, trailing } = takeHeadApart(text, item);
  const usual = item.marker === 'bullet' ? open.length : 0;
  const indent = index === 0 ? 0 : (typicalIndent(text, section) ?? usual);
  const lineBefore = text.slice(0, item.head.from).split('\n').at(-2) ?? '';
  const isLine = item.head.from === 0 || text[item.head.from - 1] === '\n';
  const isJoined = isLine && lineBefore.trim() !== '';
  return (isJoined ? '\n' : '') + (isLine ? ' '.repeat(indent) : '') + core + trailing;
}

import { err, ok, type Result } from '../../result.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Issue, Item, Marker } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { joinHead, restyleHead, takeHeadApart, type HeadParts } from './item-head.ts';
import { numberLike } from './number-text.ts';
import { numberRuns } from './numbering.ts';
import type { OperationError } from './operation.ts';
import { sameStructure, structureOf } from './structure.ts';

/** Where numbers begin anew; null goes by what the issue does. */
export type NumberingScope = 'section' | 'issue' | null;

export interface Normalised {
  readonly edits: readonly TextEdit[];
  /** How many heads are written otherwise now. */
  readonly count: number;
  /** Sections left as they are, since other text would be read differently; from 0. */
  readonly refused: readonly number[];
}

/**
 * Gives the items of section `only`, or of all sections when null, the marker of most items of the issue
 * and numbers without gaps. What is below the heads stays, and so does a section where the text would be
 * read differently then.
 */
export function normaliseMarkers(
  text: string,
  issue: Issue,
  only: number | null,
  scope: NumberingScope,
  parse: ParseText = createTextReader(),
): Result<Normalised, OperationError> {
  const like = primaryHead(text, issue);
  if (like === null || (only !== null && issue.sections[only] === undefined)) {
    return err('out-of-range');
  }
  const wanted = [...issue.sections.keys()].filter((index) => only === null || index === only);
  const edits = new Map<number, readonly TextEdit[]>();
  const runs = numberRuns(text, issue).find(
    ({ regular, sections }) => regular && sections.length > 1,
  );
  const isThrough = scope === null ? runs !== undefined : scope === 'issue';
  let count = isThrough ? (runs?.base ?? 1) : 1;
  for (const [index, { items }] of issue.sections.entries()) {
    if (!isThrough) count = 1;
    const written = headEdits(text, items, like, count);
    if (written === null) return err('no-such-number');
    if (wanted.includes(index)) edits.set(index, written);
    count += items.length;
  }

  const isSame = (changes: readonly TextEdit[]): boolean =>
    changes.length === 0 || sameReading(issue, parse(applyEdits(text, changes)));
  const all = [...edits.values()].flat();
  if (isSame(all)) return ok({ edits: all, count: all.length, refused: [] });
  let accepted: readonly TextEdit[] = [];
  const refused: number[] = [];
  for (const [index, written] of edits) {
    const together = [...accepted, ...written];
    if (isSame(together)) accepted = together;
    else refused.push(index);
  }
  return ok({ edits: accepted, count: accepted.length, refused });
}

/** Whether the same items have the same text below their heads. */
function sameReading(before: Issue, after: Issue): boolean {
  const [now, then] = [lengthsBelow(after), lengthsBelow(before)];
  return (
    sameStructure(structureOf(after), structureOf(before)) &&
    then.every((length, index) => length === now[index])
  );
}

function lengthsBelow(issue: Issue): readonly number[] {
  return issue.sections.flatMap(({ items }) =>
    items.flatMap(({ body, note, to }) => [body.to - body.from, to - (note?.from ?? to)]),
  );
}

/** The head of the issue's primary marker that is written like most; null without items. */
function primaryHead(text: string, issue: Issue): HeadParts | null {
  const items = issue.sections.flatMap((section) => section.items);
  const marker: Marker | undefined = issue.style ?? items[0]?.marker;
  const counts = new Map<string, number>();
  let best: HeadParts | null = null;
  let most = 0;
  for (const item of items) {
    if (item.marker !== marker) continue;
    const parts = takeHeadApart(text, item);
    const key = JSON.stringify([parts.open, parts.mark, parts.close, parts.number === '']);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) {
      most = count;
      best = parts;
    }
  }
  return best;
}

/** The edits of heads that are written otherwise; null when circled numbers run out. */
function headEdits(
  text: string,
  items: readonly Item[],
  like: HeadParts,
  first: number,
): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const [index, item] of items.entries()) {
    const insert = normalHead(takeHeadApart(text, item), like, first + index);
    if (insert === null) return null;
    const { from, to } = item.head;
    if (text.slice(from, to) !== insert) edits.push({ from, to, insert });
  }
  return edits;
}

function normalHead(parts: HeadParts, like: HeadParts, number: number): string | null {
  const isAlike = parts.marker === like.marker && (parts.number === '') === (like.number === '');
  if (!isAlike) return restyleHead(parts, { ...like, indent: parts.indent }, number);
  const written = like.number === '' ? '' : numberLike(number, like.number);
  if (written === null) return null;
  // The level of a heading says what it belongs to, and bold is closed as it is opened.
  const open = parts.marker === 'bullet' ? like.open : parts.open;
  return joinHead({ ...parts, open, number: written, mark: like.mark });
}

import { err, ok, type Result } from '../../result.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import type { Issue, Section } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { lineKind } from '../parse/line-kind.ts';
import { scanLines } from '../parse/scan-lines.ts';
import { isTight, uniformGap } from './gaps.ts';
import { styleAt } from './head-style.ts';
import { issueStyle, plainBullet } from './insert-item.ts';
import { restyleHead } from './item-head.ts';
import type { ItemPlace, Operation, OperationError } from './operation.ts';
import { placeNumbers } from './place-numbers.ts';
import { contentEnd, slotsOf } from './slots.ts';
import { sameStructure, structureOf, withItems } from './structure.ts';

/** Besides: at that position is no paragraph of a section (`no-paragraph`), or an item's head (`is-item`). */
export type PromoteError = OperationError | 'no-paragraph' | 'is-item';

export interface Promotion extends Operation {
  /** The item that it is now. */
  readonly place: ItemPlace;
}

/**
 * Makes the paragraph at `position` an item, written as the items of its section: its first line is the
 * head, what follows up to the next item the body.
 */
export function promoteParagraph(
  text: string,
  issue: Issue,
  position: number,
  parse: ParseText = createTextReader(),
): Result<Promotion, PromoteError> {
  const index = issue.sections.findLastIndex(({ from }) => from <= position);
  const section = issue.sections[index];
  if (section === undefined) return err('no-paragraph');
  const heads = section.items.map(({ head }) => head);
  if (heads.some((head) => head.from <= position && position <= head.to)) return err('is-item');
  const line = firstLine(text, section, position);
  if (line === null) return err('no-paragraph');

  const place = { section: index, item: heads.filter(({ from }) => from < line.from).length };
  const style = styleAt(text, section, place.item) ?? issueStyle(text, issue) ?? plainBullet;
  const numbered = style.number !== '';
  const numbers = placeNumbers(text, issue, { out: null, into: { place, numbered } });
  if (numbers === null) return err('no-such-number');
  const written = text.slice(line.from, line.to);
  const trailing = /[ \t]*$/u.exec(written)?.[0] ?? '';
  const core = written.trim().replace(/^(?:[-*+][ \t]+|\d{1,4}(?:[.)][ \t]+|、[ \t]*))/u, '');
  const head = restyleHead({ ...plainBullet, core, trailing }, style, numbers.number);
  if (head === null) return err('no-such-number');

  const gap = gapBefore(text, section, line.from);
  const edits: readonly TextEdit[] = [
    ...numbers.edits.filter(({ to }) => to <= line.from),
    { from: gap.from, to: line.to, insert: gap.insert + head },
    ...numbers.edits.filter(({ from }) => from >= line.to),
  ];
  const after = parse(applyEdits(text, edits));
  const item = after.sections[index]?.items[place.item];
  const others = withItems(structureOf(after), index, (items) => items.toSpliced(place.item, 1));
  if (item === undefined || !sameStructure(others, structureOf(issue))) {
    return err('would-change-structure');
  }
  return ok({ edits, place, range: { from: item.from, to: item.to } });
}

/** The first line of the paragraph at `position`, below a head; null where there is none that is prose. */
function firstLine(text: string, section: Section, position: number): Range | null {
  const lines = scanLines(text, 0);
  const startOf = (line: number): number => lines.starts[line] ?? text.length;
  const endOf = (line: number): number => {
    const end = startOf(line + 1);
    return text[end - 1] === '\n' ? end - 1 : end;
  };
  const isProse = (line: number): boolean => lines.kinds[line] === lineKind.text;
  const isHead = (line: number): boolean =>
    [section.head, ...section.items.map(({ head }) => head)].some(
      (head) => head.from <= endOf(line) && head.to >= startOf(line) && head.to > head.from,
    );
  let line = lineIndex(lines.starts, lines.count, position);
  if (!isProse(line) || isHead(line)) return null;
  while (line > 0 && startOf(line) > section.from && isProse(line - 1) && !isHead(line - 1)) {
    line -= 1;
  }
  return { from: startOf(line), to: endOf(line) };
}

function lineIndex(starts: Int32Array, count: number, position: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Among items without blank lines between them the new one has none before it. */
function gapBefore(
  text: string,
  section: Section,
  at: number,
): { readonly from: number; readonly insert: string } {
  const end = contentEnd(text, { from: section.from, to: at });
  const gap = uniformGap(text, slotsOf(text, section));
  const isBelowItem = section.items.some((item) => item.from < at);
  if (gap === null || !isBelowItem || !isTight(gap)) return { from: at, insert: '' };
  return { from: end, insert: gap };
}

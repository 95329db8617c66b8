import { err, type Result } from '../../result.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { Issue, Item, Section } from '../model.ts';
import type { ParseText } from '../text-reader.ts';
import { reindent, typicalIndent } from './body-indent.ts';
import { styleAt, uniformMark } from './head-style.ts';
import { insertWritten, firstStyle } from './insert-item.ts';
import { restyleHead, takeHeadApart, type HeadParts } from './item-head.ts';
import type { ItemPlace, Operation, OperationError } from './operation.ts';
import { portableItem, type PlacedText } from './portable-item.ts';
import { slotsOf } from './slots.ts';

interface Adopter extends PlacedText {
  readonly issue: Issue;
  readonly parse: ParseText;
}

/**
 * Puts a copy of another issue's item in as item `to.item` of a section, written as the items there are
 * where it is one in that style, else as it was.
 */
export function adoptItem(
  source: PlacedText & { readonly issue: Issue },
  place: ItemPlace,
  target: Adopter,
  to: ItemPlace,
): Result<Operation, OperationError> {
  const from = source.issue.sections[place.section];
  const item = from?.items[place.item];
  const into = target.issue.sections[to.section];
  const slot = from && slotsOf(source.text, from)[place.item];
  if (item === undefined || into === undefined || slot === undefined) return err('out-of-range');
  if (!Number.isInteger(to.item) || to.item < 0 || to.item > into.items.length) {
    return err('out-of-range');
  }
  const whole = source.text.slice(slot.content.from, slot.content.to);
  const { content, footnotes } = portableItem(whole, source, target);
  const parts = headOf(content, item);
  const body = content.slice(lineEnd(content));
  const after = footnotes === '' ? '' : `\n\n${footnotes}`;
  const style =
    styleAt(target.text, into, to.item) ??
    firstStyle(target.text, target.issue, to.section, target.parse);
  const own = uniformMark(target.text, into.items);
  const kept = own?.marker === parts.marker ? { ...parts, open: own.open, mark: own.mark } : parts;

  let result: Result<Operation, OperationError> = err('would-change-structure');
  for (const like of style === null || isWrittenAs(parts, style) ? [kept, parts] : [style, parts]) {
    const isOther = like === style;
    const text = isOther ? indentedBody(target.text, into, body, style) : body;
    const write = (number: number): string | null => {
      const head = restyleHead(isOther ? parts : like, like, number);
      return head === null ? null : head + text + after;
    };
    const numbered = like.number !== '';
    const written = { title: item.title, numbered, write };
    result = insertWritten(target.text, target.issue, to, written, target.parse);
    if (result.ok) return result;
  }
  return result;
}

function headOf(content: string, item: Item): HeadParts {
  const { head, numberRange } = item;
  return takeHeadApart(content, {
    ...item,
    head: { from: 0, to: lineEnd(content) },
    numberRange: numberRange && {
      from: numberRange.from - head.from,
      to: numberRange.to - head.from,
    },
  });
}

function lineEnd(content: string): number {
  const end = content.indexOf('\n');
  return end === -1 ? content.length : end;
}

/** The same kind of marker, with a number or without. */
function isWrittenAs(parts: HeadParts, style: HeadParts): boolean {
  return parts.marker === style.marker && (parts.number === '') === (style.number === '');
}

/** What is below a head, as far in as it is below those of another marker. */
function indentedBody(text: string, into: Section, body: string, style: HeadParts): string {
  const usual = style.marker === 'bullet' ? style.open.length : style.marker === 'dot' ? null : 0;
  const indent = typicalIndent(text, into) ?? usual;
  if (indent === null || body === '') return body;
  const edits = reindent(body, { from: 1, to: body.length }, indent);
  return applyEdits(body, edits);
}

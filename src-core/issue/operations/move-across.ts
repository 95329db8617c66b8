import { err, ok, type Result } from '../../result.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import type { Issue, Item, Section } from '../model.ts';
import { arrange, type Arrangement, type Piece } from './arrange.ts';
import { followMarker, reindent, typicalIndent } from './body-indent.ts';
import { isTight, typicalGap, uniformGap } from './gaps.ts';
import { sameMark, styleAt, uniformMark } from './head-style.ts';
import { joinHead, markerWidth, restyleHead, takeHeadApart, type HeadParts } from './item-head.ts';
import { numberLike } from './number-text.ts';
import type { ItemPlace, OperationError } from './operation.ts';
import { placeNumbers } from './place-numbers.ts';
import { putIn } from './put-in.ts';
import { slotsOf } from './slots.ts';
import { takeOut, type TakenOut } from './take-out.ts';

export interface Crossing {
  readonly text: string;
  readonly issue: Issue;
  readonly item: Item;
  readonly source: Section;
  readonly target: Section;
  readonly from: ItemPlace;
  readonly to: ItemPlace;
  /** First lines that notices of the library have. */
  readonly recurring: ReadonlySet<string> | undefined;
}

/**
 * Moves an item to another section, where it is written in that section's style, or in its own when
 * `keepsStyle`.
 */
export function moveAcross(
  crossing: Crossing,
  keepsStyle: boolean,
): Result<Arrangement & { readonly movedPiece: number }, OperationError> {
  const { text, issue, item, source, target, from, to } = crossing;
  const taken = takeOut(text, source, from.item);
  const parts = takeHeadApart(text, item);
  const style = keepsStyle ? null : styleAt(text, target, to.item);
  const restyled = style !== null && differs(parts, style);

  const numbered = restyled ? style.number !== '' : item.number !== null;
  const numbers = placeNumbers(text, issue, { out: from, into: { place: to, numbered } });
  if (numbers === null) return err('no-such-number');
  const written = restyled ? null : renumbered(adaptMark(crossing, parts), numbers.number);
  const head = restyled ? restyleHead(parts, style, numbers.number) : written && joinHead(written);
  if (head === null) return err('no-such-number');

  const gap = restyled
    ? typicalGap(text, issue, target)
    : gapBetween(crossing, taken, typicalGap(text, issue, target));
  const { at, before, after } = putIn(text, issue, target, to.item, gap, crossing.recurring);
  const { content, removed } = taken;
  const moved: readonly Piece[] = [before, content, after];
  const pieces: readonly Piece[] =
    at <= removed.from
      ? [
          { from: 0, to: at },
          ...moved,
          { from: at, to: removed.from },
          { from: removed.to, to: text.length },
        ]
      : [
          { from: 0, to: removed.from },
          { from: removed.to, to: at },
          ...moved,
          { from: at, to: text.length },
        ];
  const substitutions = [
    ...numbers.edits.filter((edit) => edit.from < content.from || edit.to > content.to),
    ...headEdit(text, item, head),
    ...(restyled ? indentBody(crossing, style, content.to) : []),
    ...(written === null
      ? []
      : keepIndent(text, { from: item.head.to, to: content.to }, parts, written)),
  ];
  return ok({
    ...arrange(
      text,
      pieces,
      substitutions.toSorted((a, b) => a.from - b.from),
    ),
    movedPiece: pieces.indexOf(content),
  });
}

/** Another kind of marker, or a number where the section has none and the other way round. */
function differs(parts: HeadParts, style: HeadParts): boolean {
  return parts.marker !== style.marker || (parts.number === '') !== (style.number === '');
}

function renumbered(parts: HeadParts, number: number): HeadParts | null {
  if (parts.number === '' || Number(parts.number) === number) return parts;
  const written = numberLike(number, parts.number);
  return written === null ? null : { ...parts, number: written };
}

/** What belongs to a list's item stays below its text. */
function keepIndent(
  text: string,
  below: Range,
  before: HeadParts,
  after: HeadParts,
): readonly TextEdit[] {
  const [width, next] = [markerWidth(before), markerWidth(after)];
  return width === 0 || next === 0 ? [] : followMarker(text, below, width, next);
}

/**
 * `*` becomes `-`, and `1)` becomes `1.`, where each of the two sections keeps to one of them; so
 * moving back restores it.
 */
function adaptMark({ text, item, source, target }: Crossing, parts: HeadParts): HeadParts {
  const theirs = uniformMark(text, target.items);
  const ours = uniformMark(
    text,
    source.items.filter((one) => one !== item),
  );
  if (theirs === null || ours === null || !sameMark(ours, parts)) return parts;
  return { ...parts, open: theirs.open, mark: theirs.mark };
}

/**
 * An item brings its blank lines along, unless one section is uniformly tight and the other is not:
 * then it follows its new section, and gets its own again on the way back.
 */
function gapBetween(
  { text, source, target, from }: Crossing,
  taken: TakenOut,
  typical: string,
): string {
  const own = taken.gap;
  if (own === null) return typical;
  const theirs = uniformGap(text, slotsOf(text, target));
  if (theirs === null || isTight(theirs) === isTight(own)) return own;
  const slots = slotsOf(text, source);
  const takenSlot = slots[from.item]?.pinned === false ? from.item : from.item - 1;
  return uniformGap(text, slots.toSpliced(takenSlot, 1)) === own ? theirs : own;
}

function headEdit(text: string, { head }: Item, insert: string): readonly TextEdit[] {
  return text.slice(head.from, head.to) === insert ? [] : [{ ...head, insert }];
}

/** Below another kind of marker the lines stand as far in as those of the items around. */
function indentBody(
  { text, item, target }: Crossing,
  style: HeadParts,
  to: number,
): readonly TextEdit[] {
  if (item.body.from >= to) return [];
  // Among bullets without text below them only what is indented belongs to a bullet.
  const usual = style.marker === 'bullet' ? style.open.length : style.marker === 'dot' ? null : 0;
  const indent = typicalIndent(text, target) ?? usual;
  return indent === null ? [] : reindent(text, { from: item.body.from, to }, indent);
}

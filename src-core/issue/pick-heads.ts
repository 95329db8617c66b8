import { isDigit } from './characters.ts';
import { isNumeric } from './choose-style.ts';
import type { HeadLine } from './head-line.ts';
import type { Marker } from './model.ts';

/** How far a numbered run is followed to see whether the outer numbers go on behind it. */
const lookAhead = 60;

/**
 * The heads of a section that are items, given its style. Numbered styles drop a run 1, 2, 3 inside
 * an item whose own numbers go on afterwards, and take in a mistyped, glued or differently marked
 * head where its number is the one that comes next.
 */
export function pickHeads(
  text: string,
  heads: readonly HeadLine[],
  style: Marker,
): readonly HeadLine[] {
  if (!isNumeric(style)) return heads.filter((head) => head.marker === style);
  return pickNumbered(
    text,
    heads.filter((head) => isNumeric(head.marker)),
    style,
  );
}

function pickNumbered(
  text: string,
  heads: readonly HeadLine[],
  style: Marker,
): readonly HeadLine[] {
  const picked: HeadLine[] = [];
  let last: number | null = null;
  let allLinked = true;
  for (let index = 0; index < heads.length; index += 1) {
    const head = heads[index];
    if (head === undefined || head.number === null) continue;
    const fits = last === null ? head.number === 1 : head.number === last + 1;
    if (head.form !== 'plain' || head.marker !== style) {
      if (!head.linked || !fits) continue;
    } else if (!fits) {
      if (!head.linked && looksLikeProse(text, head)) continue;
      const behind = last === null ? index : behindNestedRun(heads, index, style, last, allLinked);
      if (behind > index) {
        index = behind - 1;
        continue;
      }
    }
    picked.push(head);
    last = head.number;
    allLinked &&= head.linked;
  }
  return picked;
}

/** `7、8 月份…` and a year that begins a wrapped line are prose, unless their number comes next. */
function looksLikeProse(text: string, head: HeadLine): boolean {
  if (head.marker === 'dot') return head.inParagraph;
  return head.restFrom < head.to && isDigit(text.charCodeAt(head.restFrom));
}

/**
 * The index behind the nested run (or runs) that start at `start`, or `start` when the heads there
 * are items: a list of its own that starts again at 1.
 */
function behindNestedRun(
  heads: readonly HeadLine[],
  start: number,
  style: Marker,
  last: number,
  outerLinked: boolean,
): number {
  if (heads[start]?.number !== 1) return start;
  const limit = Math.min(heads.length, start + lookAhead);
  let index = start;
  let linked = false;
  let longest = 0;
  while (index < limit) {
    let expected = 1;
    const runStart = index;
    while (index < limit) {
      const head = heads[index];
      if (head === undefined || head.marker !== style || head.number !== expected) break;
      const resumes = expected === last + 1 && index > runStart;
      if (resumes && outerLinked && head.linked && !linked) return index;
      linked ||= head.linked;
      expected += 1;
      index += 1;
    }
    longest = Math.max(longest, index - runStart);
    const next = heads[index];
    if (next?.number === last + 1 && next.marker === style) return index;
    if (next?.number !== 1) break;
    if (index === runStart) break;
  }
  const isTail = index === heads.length || index < limit;
  return isTail && outerLinked && !linked && longest >= 2 ? index : start;
}

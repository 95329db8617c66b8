import type { TextEdit } from '../text/edit.ts';
import { numberLike } from './operations/number-text.ts';

/** What the Enter key does to a list. */
export interface ListStep {
  readonly edits: readonly TextEdit[];
  /** Where the cursor goes, in the text after the edits. */
  readonly cursor: number;
}

/** A line that begins an entry of a list, taken apart: `indent open number mark box` and what it says. */
interface ListLine {
  readonly indent: string;
  /** `**` of a number in bold, else ''. */
  readonly open: string;
  /** '' for a bullet. */
  readonly number: string;
  /** What follows the number, or the bullet itself, with its blanks. */
  readonly mark: string;
  /** `[ ] ` or `[x] `, else ''. */
  readonly box: string;
  readonly rest: string;
}

const bullet = /^([ \t]*(?:> ?)*)([-*+][ \t]+)(\[[ xX]\](?:[ \t]+|$))?(.*)$/u;
const numbered =
  /^([ \t]*(?:> ?)*)(\*\*|__)?(\d{1,4}|[①-⑳㉑-㉟㊱-㊿])(\\?[.)][ \t]+|[ \t]*[、､．][ \t]*|[ \t]*)(\[[ xX]\](?:[ \t]+|$))?(.*)$/u;
const circled = /^[①-⑳㉑-㉟㊱-㊿]$/u;
const rule = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/u;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/u;
const fence = /^[ \t]*(?:```|~~~)/u;

function listLine(line: string): ListLine | null {
  if (rule.test(line)) return null;
  const bulleted = bullet.exec(line);
  if (bulleted !== null) {
    const [, indent = '', mark = '', box = '', rest = ''] = bulleted;
    return { indent, open: '', number: '', mark, box, rest };
  }
  const [, indent = '', open = '', number = '', mark = '', box = '', rest = ''] =
    numbered.exec(line) ?? [];
  // Digits alone are no marker, nor is a number in bold without its mark.
  if (number === '' || (mark.trim() === '' && (open !== '' || !circled.test(number)))) return null;
  return { indent, open, number, mark, box, rest };
}

/** The number as a value; null where there is none. */
function valueOf({ number }: ListLine): number | null {
  if (number === '') return null;
  if (!circled.test(number)) return Number(number);
  for (let value = 1; value <= 50; value += 1) if (numberLike(value, '①') === number) return value;
  return null;
}

const isSibling = (one: ListLine, other: ListLine): boolean =>
  one.indent === other.indent &&
  one.open === other.open &&
  one.mark.trim() === other.mark.trim() &&
  (one.number === '') === (other.number === '') &&
  circled.test(one.number) === circled.test(other.number);

const isEmpty = ({ open, rest }: ListLine): boolean =>
  rest.trim() === '' || (open !== '' && rest.trim() === open);

/**
 * Enter in an entry of a list: the next entry, marked as this one is and numbered on, with those below it
 * following; in an empty entry, the end of the list. Null where a line break is all that is wanted: outside a
 * list, inside a marker, and at a head whose own text comes next.
 */
export function continueList(text: string, cursor: number): ListStep | null {
  const lines = text.split('\n');
  const at = text.slice(0, cursor).split('\n').length - 1;
  const line = lines[at] ?? '';
  const from = cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
  const own = listLine(line);
  if (own === null) return null;
  const before = line.length - own.rest.length;
  const value = valueOf(own);
  if (isEmpty(own)) {
    const edits = [{ from, to: from + line.length, insert: '' }];
    const follow = value === null ? [] : renumber(lines, at, from, own, value, -1);
    return { edits: [...edits, ...follow], cursor: from };
  }
  if (cursor - from < before) return null;
  const tail = line.slice(cursor - from);
  const closes = own.open !== '' && tail.trim() === own.open;
  if ((tail.trim() === '' || closes) && hasText(lines, at)) return null;
  const siblings = siblingsOf(lines, at, own);
  const isRepeated = value !== null && siblings.above?.value === value;
  const next = value === null || isRepeated ? value : value + 1;
  const number = next === null ? '' : numberLike(next, own.number);
  if (number === null) return null;
  const box = own.box === '' ? '' : '[ ] ';
  const gap = siblings.isLoose ? '\n\n' : '\n';
  const head = `${gap}${own.indent}${own.open}${number}${own.mark}${box}`;
  const insert = closes ? `${own.open}${head}` : head;
  const kept = closes ? tail : tail.trimStart();
  const edit = { from: cursor, to: cursor + tail.length, insert: insert + kept };
  const follow = value === null || isRepeated ? [] : renumber(lines, at, from, own, value, 1);
  return { edits: [edit, ...follow], cursor: cursor + insert.length };
}

/** Whether the text of the entry comes on the next line that is not blank: its description. */
function hasText(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1).find((line) => line.trim() !== '');
  if (next === undefined) return false;
  return listLine(next) === null && !heading.test(next) && !rule.test(next);
}

function siblingsOf(
  lines: readonly string[],
  at: number,
  own: ListLine,
): { readonly above: { readonly value: number | null } | null; readonly isLoose: boolean } {
  const isBlank = (index: number): boolean => (lines[index] ?? '').trim() === '';
  let above: ListLine | null = null;
  for (let index = at - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (heading.test(line)) break;
    const found = listLine(line);
    if (found === null || !isSibling(found, own)) continue;
    above = found;
    break;
  }
  if (above !== null) return { above: { value: valueOf(above) }, isLoose: isBlank(at - 1) };
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '');
  const below = next === -1 ? null : listLine(lines[next] ?? '');
  const isLoose = below !== null && isSibling(below, own) && isBlank(next - 1);
  return { above: null, isLoose };
}

/** The entries below up to the next heading that go on counting from `value`, each by `step`. */
function renumber(
  lines: readonly string[],
  at: number,
  start: number,
  own: ListLine,
  value: number,
  step: 1 | -1,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = start + (lines[at]?.length ?? 0) + 1;
  let expected = value + 1;
  let isInFence = false;
  for (const line of lines.slice(at + 1)) {
    const from = offset;
    offset += line.length + 1;
    if (fence.test(line)) isInFence = !isInFence;
    if (isInFence) continue;
    if (heading.test(line)) break;
    const found = listLine(line);
    if (found === null || !isSibling(found, own)) continue;
    if (valueOf(found) !== expected) break;
    const number = numberLike(expected + step, found.number);
    if (number === null) break;
    const place = from + found.indent.length + found.open.length;
    edits.push({ from: place, to: place + found.number.length, insert: number });
    expected += 1;
  }
  return edits;
}

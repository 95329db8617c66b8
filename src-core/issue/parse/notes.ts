import { char, isBlank, skipBlanks } from './characters.ts';

/** The gift sign as it is, and as UTF-8 once read as Mac Roman (or Windows-1252) leaves it. */
const gift = '(?:🎁|\u{f8ff}üéÅ|ðŸŽ\u{81})';

/**
 * House notices that stand in too few issues to be learnt from a library: the season notice, a
 * paragraph with the newsletter's name between two gift signs.
 */
const builtIn: readonly RegExp[] = [new RegExp(`^[*_]{0,2}${gift}.{1,200}?${gift}`, 'u')];

const longestFirstLine = 500;

/** The form in which first lines of recurring blocks are compared: trimmed, single blanks. */
export function noteKey(line: string): string {
  return line.slice(0, longestFirstLine).replaceAll(/\s+/gu, ' ').trim();
}

/** Whether a block with this first line is a note wherever it stands at the end of an item. */
function isNoteLine(line: string, recurring: ReadonlySet<string>): boolean {
  const start = line.slice(0, longestFirstLine);
  if (builtIn.some((pattern) => pattern.test(start))) return true;
  return recurring.size > 0 && recurring.has(noteKey(line));
}

/**
 * Where the note at the end of the body `from..to` begins, null when it has none: at the first block
 * that is a note by `isNoteLine`. What stands below it belongs to it, as a notice has paragraphs and
 * pictures of its own.
 */
export function findNote(
  text: string,
  from: number,
  to: number,
  recurring: ReadonlySet<string>,
): number | null {
  let afterBlank = true;
  for (let at = from; at < to;) {
    const feed = text.indexOf('\n', at);
    const next = feed === -1 || feed >= to ? to : feed + 1;
    const first = skipBlanks(text, at, next);
    const isEmpty = first === next || first === feed;
    if (!isEmpty && afterBlank && (recurring.size > 0 || canBeginNote(text.charCodeAt(first)))) {
      if (isNoteLine(text.slice(at, feed === -1 ? next : Math.min(feed, next)), recurring))
        return at;
    }
    afterBlank = isEmpty;
    at = next;
  }
  return null;
}

/**
 * The start of a lead-in that ends the body `from..to`: an unindented paragraph of one line that ends in
 * a colon, as in `This week:` between two lists. Null when there is none.
 */
export function findLeadIn(text: string, from: number, to: number): number | null {
  let end = to;
  while (end > from && (isBlank(text.charCodeAt(end - 1)) || text.charAt(end - 1) === '\n'))
    end -= 1;
  const last = text.charAt(end - 1);
  if (end === from || (last !== ':' && last !== '：')) return null;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  if (start <= from || isBlank(text.charCodeAt(start))) return null;
  const above = text.lastIndexOf('\n', start - 2) + 1;
  return above >= from - 1 && skipBlanks(text, above, start - 1) === start - 1 ? start : null;
}

/** Whether a built-in note can begin with this unit; a cheap test before the patterns. */
function canBeginNote(unit: number): boolean {
  return (
    unit === 0xd83c ||
    unit === 0xf8ff ||
    unit === 0xf0 ||
    unit === char.star ||
    unit === char.underscore
  );
}

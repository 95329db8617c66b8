import { skipBlanks, trimEnd } from './characters.ts';

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
export function isNoteLine(line: string, recurring: ReadonlySet<string>): boolean {
  const start = line.slice(0, longestFirstLine);
  return builtIn.some((pattern) => pattern.test(start)) || recurring.has(noteKey(line));
}

/**
 * Where the note at the end of the body `from..to` begins, null when it has none. The note is the last
 * block that is one by `isNoteLine`, together with what follows it; a block below it that is neither a
 * note nor an image nor a second notice does not make it any less one.
 */
export function findNote(
  text: string,
  from: number,
  to: number,
  recurring: ReadonlySet<string>,
): number | null {
  const first = skipBlanks(text, from, to);
  if (first === to) return null;
  let afterBlank = true;
  let found: number | null = null;
  for (let at = from; at < to;) {
    const feed = text.indexOf('\n', at);
    const next = feed === -1 || feed >= to ? to : feed + 1;
    const end = trimEnd(text, at, next === to && feed >= to ? to : next - (feed === -1 ? 0 : 1));
    const isBlank = skipBlanks(text, at, end) >= end;
    if (!isBlank && afterBlank && found === null && isNoteLine(text.slice(at, end), recurring)) {
      found = at;
    }
    afterBlank = isBlank;
    at = next;
  }
  return found;
}

import type { Range } from '../text/edit.ts';

/** A piece of a line as plain text; nobody may read it as HTML or Markdown. S7 in INVARIANTS.md. */
export interface Snippet {
  readonly text: string;
  /** What was found, as ranges of `text`; ascending, without overlaps. */
  readonly marks: readonly Range[];
  /** Whether the line goes on before and behind it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const before = 40;
const longest = 160;

/** Signs that show nothing, or that turn the writing direction of what follows. */
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/gu;

/** The part of a line around the first of the found ranges; all of them lie in the line. */
export function snippetOf(text: string, line: Range, found: readonly Range[]): Snippet {
  const first = found[0]?.from ?? line.from;
  const start = skipBlanks(text, line);
  const isShort = line.to - start <= longest;
  const from = isShort
    ? start
    : wholeSign(text, Math.max(start, Math.min(first - before, line.to)));
  const to = wholeSign(text, Math.min(line.to, Math.max(from + longest, start)));
  const marks = found
    .filter((range) => range.from < to && range.to > from)
    .map((range) => ({
      from: Math.max(range.from, from) - from,
      to: Math.min(range.to, to) - from,
    }));
  return {
    text: text.slice(from, to).replaceAll(unseen, ' '),
    marks,
    cutBefore: from > start,
    cutAfter: to < line.to,
  };
}

/** The same for a place that is narrow: not more than `unitsBefore` stand before the first mark. */
export function fromMark(snippet: Snippet, unitsBefore: number): Snippet {
  const { text, marks } = snippet;
  const cut = wholeSign(text, Math.max(0, (marks[0]?.from ?? 0) - unitsBefore));
  if (cut === 0) return snippet;
  const moved = marks.map(({ from, to }) => ({ from: from - cut, to: to - cut }));
  return { ...snippet, text: text.slice(cut), marks: moved, cutBefore: true };
}

function skipBlanks(text: string, { from, to }: Range): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** Not inside a surrogate pair. */
function wholeSign(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
}

import { char, skipBlanks, trimEnd } from './characters.ts';
import { linkAt } from './link-syntax.ts';

const longestParagraph = 2000;

/** What templates say where a week brought nothing, in words rather than in emphasis. */
const nothingThisWeek =
  /^(?:(?:there (?:are|were) )?(?:no|none)\b[^.]{0,80}\b(?:this|last) (?:week|month|issue)|暂无|本[周期](?:暂?无|没有)[^，。]{0,12})\W*$/iu;

/**
 * Whether a list item's text from `at` to the end of its paragraph stands in emphasis as a whole and
 * is not one link: `*No items this week.*` is what a template leaves behind, not an item. The same words
 * without emphasis are, too.
 */
export function isPlaceholder(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== '*' && mark !== '_') {
    return nothingThisWeek.test(
      text.slice(at, Math.min(at + 200, lineEndAt(text, at, text.length))),
    );
  }
  if (text.charAt(at + 1) === mark || text.charCodeAt(at + 1) === char.space) return false;
  const end = paragraphEnd(text, at);
  const link = linkAt(text, at + 1, end);
  if (link !== null && link.to >= end - 2) return false;
  const close = text.slice(at + 1, end).indexOf(mark);
  if (close === -1) return false;
  return at + 1 + close >= end - 2;
}

function paragraphEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + longestParagraph);
  let lineEnd = lineEndAt(text, at, limit);
  while (lineEnd + 1 < limit) {
    const nextEnd = lineEndAt(text, lineEnd + 1, limit);
    const first = skipBlanks(text, lineEnd + 1, nextEnd);
    if (first === nextEnd || '-*+#'.includes(text.charAt(first))) break;
    lineEnd = nextEnd;
  }
  return trimEnd(text, at, lineEnd);
}

function lineEndAt(text: string, at: number, limit: number): number {
  const feed = text.indexOf('\n', at);
  return feed === -1 || feed > limit ? limit : feed;
}

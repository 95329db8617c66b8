import { lengthOf, slice, textOf, trimmed, type StyledText } from './styled-text.ts';

const sentenceEnd = /[.!?](?=\s)|[。！？；…]/g;
/** A better place to cut is taken if it leaves at least this much of a message filled. */
const leastFilled = 0.3;

/** Whether a cut would go through a link or a piece of code. */
function cutsApart(styled: StyledText, at: number): boolean {
  let position = 0;
  for (const [index, { text, marks }] of styled.entries()) {
    const end = position + text.length;
    if (at > position && at < end) return marks.href !== null || marks.code;
    if (at === end) {
      const next = styled[index + 1]?.marks;
      return marks.href !== null && next?.href === marks.href;
    }
    position = end;
  }
  return false;
}

function lastPlace(places: Iterable<number>, isGood: (at: number) => boolean): number | null {
  return [...places].toReversed().find(isGood) ?? null;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The best place to end a message at or before `most`: a paragraph's end, a line's, a sentence's, a word's. */
function bestCut(styled: StyledText, most: number): number {
  const whole = textOf(styled);
  const head = whole.slice(0, most);
  const segments = graphemes.segment(whole);
  const isWhole = (at: number): boolean => segments.containing(at)?.index === at;
  const isGood = (at: number): boolean =>
    at >= most * leastFilled && at <= most && isWhole(at) && !cutsApart(styled, at);
  const ends = (pattern: RegExp) =>
    [...head.matchAll(pattern)].map((match) => match.index + match[0].length);
  const found =
    lastPlace(ends(/\n\n/g), isGood) ??
    lastPlace(ends(/\n/g), isGood) ??
    lastPlace(ends(sentenceEnd), isGood) ??
    lastPlace(ends(/\s/g), isGood);
  if (found !== null) return found;
  for (let at = most; at > most * leastFilled; at -= 1) if (isGood(at)) return at;
  // One link, one piece of code or one character that is longer than a message.
  const before = segments.containing(most)?.index ?? most;
  if (before > 0) return before;
  return /[\ud800-\udbff]$/.test(head) && most > 1 ? most - 1 : most;
}

/**
 * A text in parts that each fit, cut at the ends of paragraphs, else of sentences, else between
 * graphemes. `fits` must hold for everything shorter than what it holds for.
 */
export function cutText(
  styled: StyledText,
  fits: (part: StyledText) => boolean,
): readonly StyledText[] {
  const parts: StyledText[] = [];
  let rest = trimmed(styled);
  while (lengthOf(rest) > 0) {
    if (fits(rest)) {
      parts.push(rest);
      break;
    }
    let low = 1;
    let high = lengthOf(rest);
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (fits(slice(rest, 0, middle))) low = middle;
      else high = middle;
    }
    const at = bestCut(rest, low);
    const part = trimmed(slice(rest, 0, at));
    if (lengthOf(part) > 0) parts.push(part);
    rest = trimmed(slice(rest, at, lengthOf(rest)));
  }
  return parts;
}

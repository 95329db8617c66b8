/**
 * What the page takes of one block. Laying a paragraph out costs the square of its length where its
 * letters kern or its scripts change, so one block could hold up the window for seconds. Of real issues
 * the heaviest blocks reach about a tenth of each.
 */
const most = {
  /** Characters of HTML. */
  html: 100_000,
  elements: 1_500,
  /** Elements within elements: laying them out costs more with every level. */
  depth: 60,
  /** Characters in one paragraph, cell or line. */
  paragraph: 5_000,
  /** Elements in one paragraph. */
  marks: 400,
  /** Characters without a blank; those of languages that are written without blanks are no part of it. */
  word: 1_000,
} as const;

/** A tag, a run of text, or a bracket that opens none. */
const pieces = /<(\/?)([a-z][a-z0-9-]*)[^<>]*?(\/?)>|[^<]+|</gi;
/** Whatever ends a paragraph or a line of one. */
const parting =
  /^(?:blockquote|br|caption|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|t[dhr]|tbody|tfoot|thead|ul)$/i;
/** Elements that hold no others, or whose end is not written. */
const withoutEnd =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|t[dhr]|track|wbr)$/i;
const blank = /[\s\u1100-\u11ff\u2e80-\uffff]+/u;

/** Whether a rendered block is more than the page shows; counted generously, before it is sanitised. */
export function isTooHeavy(html: string): boolean {
  if (html.length > most.html) return true;
  // Nearly all blocks are so small that nothing of them needs to be counted.
  if (html.length <= most.word && html.split('<').length <= most.depth) return false;
  let elements = 0;
  let open = 0;
  let isCode = false;
  let line: Line = emptyLine;
  for (const [piece, end, name, close] of withoutUnseen(html).matchAll(pieces)) {
    if (name === undefined) {
      for (const text of isCode ? piece.split('\n') : [piece]) {
        if (isCode) line = emptyLine;
        line = withText(line, text);
        if (line.characters > most.paragraph || line.longestWord > most.word) return true;
      }
      continue;
    }
    const isEnd = end !== '';
    if (!isEnd) {
      elements += 1;
      line = { ...line, marks: line.marks + 1 };
    }
    if (!withoutEnd.test(name)) {
      if (isEnd) open = Math.max(0, open - 1);
      else if (close === '') open += 1;
    }
    if (name === 'pre') isCode = !isEnd;
    if (parting.test(name)) line = emptyLine;
    if (elements > most.elements || line.marks > most.marks || open > most.depth) return true;
  }
  return false;
}

/** What has been read of a paragraph, a cell or a line. */
interface Line {
  readonly characters: number;
  readonly marks: number;
  /** The word that it ends in so far. */
  readonly word: number;
  readonly longestWord: number;
}

const emptyLine: Line = { characters: 0, marks: 0, word: 0, longestWord: 0 };

function withText({ characters, marks, word, longestWord }: Line, text: string): Line {
  const [first = '', ...others] = text.split(blank);
  const words = [word + first.length, ...others.map(({ length }) => length)];
  return {
    characters: characters + text.length,
    marks,
    word: words.at(-1) ?? 0,
    longestWord: words.reduce((longest, length) => Math.max(longest, length), longestWord),
  };
}

/** Without comments and styles, which may be long and are not shown. */
function withoutUnseen(html: string): string {
  const unseen = [
    ['<!--', '-->'],
    ['<style', '</style>'],
    ['<script', '</script>'],
  ] as const;
  return unseen.reduce((text, [start, end]) => without(text, start, end), html);
}

function without(text: string, start: string, end: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(start, at);
    const to = from === -1 ? -1 : text.indexOf(end, from + start.length);
    if (to === -1) return parts.join('') + text.slice(at);
    parts.push(text.slice(at, from));
    at = to + end.length;
  }
}

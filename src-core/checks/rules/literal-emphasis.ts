import { Lexer, type Token } from 'marked';
import { lineKind } from '../../issue/parse/line-kind.ts';
import { grammar } from '../../markdown/grammar.ts';
import { takesTooLong } from '../../markdown/reading-limits.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import type { BlockRule, Problem } from '../rule.ts';

/**
 * `**` that readers will see: CommonMark lets no emphasis end between a mark of punctuation and a letter,
 * as in `**温馨提示：**在`, nor begin between a letter and one (section 6.2, flanking runs).
 */
export const literalEmphasis: BlockRule = {
  id: 'literal-emphasis',
  severity: 'warning',
  sees: 'block',
  check({ text, kind }) {
    if (kind === lineKind.html) return [];
    return [...wideMarks(text), ...literalMarksOf(text)];
  },
};

/** `＊＊粗体＊＊`, typed with a Chinese keyboard. */
function wideMarks(text: string): readonly Problem[] {
  if (!text.includes('＊＊')) return [];
  return [...text.matchAll(/＊＊([^＊\n]{1,80})＊＊/gu)].map(
    ({ 0: whole, 1: words = '', index }) => {
      const [from, to] = [index, index + whole.length];
      return { from, to, message: 'literalEmphasis', fix: [{ from, to, insert: `**${words}**` }] };
    },
  );
}

function literalMarksOf(text: string): readonly Problem[] {
  if (isSound(text) || takesTooLong(text)) return [];
  const marks = literalMarks(text);
  // One alone may be meant as it stands: `**kwargs`, 2 ** 3.
  return marks.length < 2
    ? []
    : marks.map((range): Problem => {
        const fix = movedMark(text, range);
        return { ...range, message: 'literalEmphasis', ...(fix && { fix }) };
      });
}

/** At first sight. */
const mayHoldPair =
  /__[\u4E00-\u9FFF]|[，。：！？；、）」』”]\*[\u4E00-\u9FFF]|[\u4E00-\u9FFF]\*[“「『《（【]/;
const letter = /[^\p{P}\p{S}\s]/u;

/**
 * Whether each `**` of a text pairs at first sight, with a letter on its inner side: nearly all do, and
 * need no reading of the Markdown.
 */
function isSound(text: string): boolean {
  if (mayHoldPair.test(text)) return false;
  let isOpen = false;
  for (let at = text.indexOf('**'); at !== -1; at = text.indexOf('**', at + 2)) {
    const inner = text.charAt(isOpen ? at - 1 : at + 2);
    if (inner === '' || !letter.test(inner)) return false;
    isOpen = !isOpen;
  }
  return !isOpen;
}

function literalMarks(text: string): readonly Range[] {
  const lexer = new Lexer(grammar.defaults);
  const found: Range[] = [];
  collect(lexer.inlineTokens(text, []), text, 0, found);
  return found;
}

/** Walks the tokens along the text; only plain text can show a mark. */
function collect(tokens: readonly Token[], text: string, from: number, found: Range[]): void {
  let at = from;
  for (const token of tokens) {
    const start = text.indexOf(token.raw, at);
    if (start === -1) return;
    at = start + token.raw.length;
    if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0) {
      collect(token.tokens, text, start, found);
    } else if (token.type === 'text') {
      for (const match of token.raw.matchAll(
        /(?<![*\w])\*\*(?!\*)|(?<!\*)\*\*(?![*\w])|(?<!~)~~(?!~)/gu,
      )) {
        found.push({ from: start + match.index, to: start + match.index + 2 });
      }
      found.push(...singleMarks(token.raw, start));
    }
  }
}

/** `__粗体__` between ideographs, and `*斜体。*后面`: pairs that cannot be meant as they stand. */
const pair =
  /(?<![\w_\\])__(?=[\u4E00-\u9FFF])[^_\n]{1,80}__(?!_)|(?<![*\w\\])\*(?=[\u4E00-\u9FFF])[^*\n]{1,80}[，。：！？；、）」』”]\*(?=[\u4E00-\u9FFF])|(?<=[\u4E00-\u9FFF])\*[“「『《（【][^*\n]{1,80}\*(?!\*)/gu;

function singleMarks(text: string, by: number): readonly Range[] {
  if (!/__|\*/.test(text)) return [];
  return [...text.matchAll(pair)].flatMap(({ 0: whole, index }) => {
    const length = whole.startsWith('_') ? 2 : 1;
    const [from, to] = [by + index, by + index + whole.length];
    return [
      { from, to: from + length },
      { from: to - length, to },
    ];
  });
}

const movable = /[：:，。！？、,.!?；;]+$/u;

/** Punctuation that stands before a closing mark goes behind it, if that makes it close. */
function movedMark(text: string, { from, to }: Range): readonly TextEdit[] | null {
  const punctuation = movable.exec(text.slice(Math.max(0, from - 4), from))?.[0];
  if (punctuation === undefined) return null;
  const mark = text.slice(from, to);
  const edit = { from: from - punctuation.length, to, insert: `${mark}${punctuation}` };
  const mended = `${text.slice(0, edit.from)}${edit.insert}${text.slice(edit.to)}`;
  return literalMarks(mended).length < literalMarks(text).length ? [edit] : null;
}

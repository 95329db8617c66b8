import type { Range } from '../text/edit.ts';
import { maskFrontMatter, maskMachineText, stands } from './mask-text.ts';

/** A word of prose, with its place in the text that it was found in. */
export interface ProseWord extends Range {
  readonly text: string;
}

/** What is not prose although it stands among it. */
export interface NotProse extends Range {
  /** Letters beside it belong to it: "`map`s" holds no word, "<b>bold</b>" does. */
  readonly isWord: boolean;
}

export interface FindWordsOptions {
  readonly notProse: readonly NotProse[];
  /** How much of the text's beginning is front matter; 0 when absent. */
  readonly frontMatterTo?: number;
}

const letter = String.raw`\p{Script=Latin}\p{M}*`;
const words = new RegExp(`(?:${letter})+(?:[’'‑-](?:${letter})+)*`, 'gu');
const asian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Emphasis inside a word, as in "**A**pple". */
const innerMarks = /^[*_~]+\p{L}/u;
const innerMarksBefore = /\p{L}[*_~]+$/u;
/** Longer ones are no words of a language, and dictionaries take their time over them. */
const longestWord = 60;
/** Beside Chinese, Japanese or Korean, fewer words together are names ("用 React Native 写"). */
const fewestBesideAsian = 3;

/**
 * The words of `text`, which begins at the beginning of a line, that a dictionary can judge: Latin letters,
 * of at least two; no names in letters of both cases or in capitals, nothing with digits, no addresses, paths
 * or handles, and beside Chinese only what is more than a name.
 */
export function findWords(text: string, options: FindWordsOptions): readonly ProseWord[] {
  const masked = maskMachineText(masking(text, options));
  const found: ProseWord[] = [];
  let from = 0;
  for (const line of masked.split('\n')) {
    const inLine = [...line.matchAll(words)].map(({ index, 0: word }) => ({
      from: index,
      to: index + word.length,
    }));
    const prose = asian.test(line) ? inRuns(line, inLine) : inLine;
    for (const place of prose) {
      if (!isPlainWord(line, place)) continue;
      const start = from + place.from;
      const end = from + place.to;
      found.push({ from: start, to: end, text: text.slice(start, end) });
    }
    from += line.length + 1;
  }
  return found;
}

function masking(text: string, { notProse, frontMatterTo = 0 }: FindWordsOptions): string {
  let masked = '';
  let at = 0;
  for (const { from, to, isWord } of notProse) {
    if (to <= at || from >= text.length) continue;
    const start = Math.max(from, at);
    masked += text.slice(at, start);
    at = Math.min(to, text.length);
    masked += text.slice(start, at).replaceAll(/[^\n]/gu, isWord ? stands : ' ');
  }
  masked += text.slice(at);
  if (frontMatterTo === 0) return masked;
  return maskFrontMatter(masked.slice(0, frontMatterTo)) + masked.slice(frontMatterTo);
}

/** Those that stand with enough others between what is Chinese. */
function inRuns(line: string, places: readonly Range[]): readonly Range[] {
  const runs: Range[][] = [];
  let to = 0;
  for (const place of places) {
    const isOn = /^[\s,;:!?.()[\]"'“”‘’*–—-]*$/u.test(line.slice(to, place.from));
    const run = runs.at(-1);
    if (run !== undefined && isOn) run.push(place);
    else runs.push([place]);
    ({ to } = place);
  }
  return runs.filter(({ length }) => length >= fewestBesideAsian).flat();
}

function isPlainWord(line: string, { from, to }: Range): boolean {
  const word = line.slice(from, to);
  if (to - from < 2 || to - from > longestWord) return false;
  if (line[from - 1] === stands || line[to] === stands) return false;
  if (innerMarks.test(line.slice(to, to + 5))) return false;
  if (innerMarksBefore.test(line.slice(Math.max(0, from - 5), from))) return false;
  // NASA, PDFs, GitHub, iPhone; after an apostrophe a capital is French ("L'Arbre").
  return !/\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word);
}

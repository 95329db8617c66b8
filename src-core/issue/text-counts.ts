import { visibleText } from '../text/words.ts';
import type { Issue } from './model.ts';

/** How much there is to read in an issue. */
export interface TextCounts {
  /** Words of each language, by script: a Chinese or Japanese sentence is cut by a segmenter. */
  readonly words: { readonly zh: number; readonly ja: number; readonly en: number };
  /** The Chinese and Japanese characters (字). */
  readonly characters: number;
  readonly readingMinutes: number;
  /** In document order, those without items left out. */
  readonly sections: readonly { readonly title: string; readonly items: number }[];
}

/** What adults read silently in a minute (Brysbaert 2019 for English; about 260 Chinese words). */
const wordsPerMinute = 238;
const charactersPerMinute = 400;

/** Whole minutes, at least one for any text; `words` are those of scripts with spaces. */
export function readingMinutes(words: number, characters: number): number {
  if (words + characters === 0) return 0;
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}

const cjkRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const cjkCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const otherWord = /[\p{L}\p{M}\p{N}]+(?:['’.\-_·&][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Counts the words a reader sees: not front matter, addresses, tags nor Markdown's own marks. In an issue
 * with kana its Han words are Japanese.
 */
export function textCounts(text: string, issue: Issue): TextCounts {
  const visible = visibleText(text);
  const isJapanese = issue.language === 'ja' || (issue.language === null && kana.test(visible));
  const segmenter = new Intl.Segmenter(isJapanese ? 'ja' : 'zh', { granularity: 'word' });
  let cjkWords = 0;
  for (const [run] of visible.matchAll(cjkRun)) {
    for (const { isWordLike } of segmenter.segment(run)) if (isWordLike === true) cjkWords += 1;
  }
  const others = [...visible.replaceAll(cjkRun, ' ').matchAll(otherWord)].length;
  const characters = [...visible.matchAll(cjkCharacter)].length;
  return {
    words: {
      zh: isJapanese ? 0 : cjkWords,
      ja: isJapanese ? cjkWords : 0,
      en: others,
    },
    characters,
    readingMinutes: readingMinutes(others, characters),
    sections: issue.sections
      .filter(({ items }) => items.length > 0)
      .map(({ title, items }) => ({ title, items: items.length })),
  };
}

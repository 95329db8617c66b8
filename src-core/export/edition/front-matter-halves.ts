import { halvesPartAt } from '../../issue/half-title.ts';
import type { FrontMatter } from '../../issue/model.ts';
import type { Range } from '../../text/edit.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { EditionLanguage } from './edition-settings.ts';
import type { Halves, PartedRange } from './language-halves.ts';

/** A value of the front matter. */
export interface FrontMatterText {
  /** Null for an entry of a list. */
  readonly key: string | null;
  readonly range: Range;
  /** Null when it is written once. */
  readonly halves: Halves | null;
}

const listEntry = /^[ \t]*-[ \t]+(.*\S)[ \t]*$/gm;

function quotedPart(text: string, range: Range): Range {
  const quote = text.charAt(range.from);
  const isQuoted = /["']/.test(quote) && text.charAt(range.to - 1) === quote;
  return isQuoted && range.to - range.from > 1 ? { from: range.from + 1, to: range.to - 1 } : range;
}

function entriesOf(text: string, frontMatter: FrontMatter): readonly Range[] {
  const inner = text.slice(frontMatter.from, frontMatter.to);
  return [...inner.matchAll(listEntry)].map((match) => {
    const to = frontMatter.from + match.index + match[0].trimEnd().length;
    return quotedPart(text, { from: to - (match[1] ?? '').length, to });
  });
}

/** `title: Weekly #15` is a comment to YAML; nobody writes a number sign and digits as a comment. */
function withNumber(text: string, range: Range): Range {
  const isPlain = !/["'|>]/.test(text.charAt(range.from) + text.charAt(range.from - 1));
  const number = isPlain ? /^ #\d[^\n]*/.exec(text.slice(range.to, range.to + 500)) : null;
  return { from: range.from, to: range.to + (number?.[0].trimEnd().length ?? 0) };
}

function halvesIn(text: string, range: Range): Halves | null {
  const value = text.slice(range.from, range.to);
  const [at] = halvesPartAt(value);
  return at === undefined ? null : { zh: value.slice(0, at), en: value.slice(at + 3) };
}

/** The values of a front matter that can carry two languages. */
export function frontMatterTexts(
  text: string,
  frontMatter: FrontMatter | null,
): readonly FrontMatterText[] {
  if (frontMatter === null) return [];
  const values = Object.entries(frontMatter.ranges).map(([key, range]) => ({
    key,
    range: withNumber(text, range),
  }));
  const entries = entriesOf(text, frontMatter).map((range) => ({ key: null, range }));
  return [...values, ...entries]
    .map(({ key, range }) => ({ key, range, halves: halvesIn(text, range) }))
    .toSorted((a, b) => a.range.from - b.range.from);
}

/** What a YAML reader could take for something else when it stands without quotes. */
const needsQuotes =
  /^[\s\-?:,[\]{}#&*!|>'"%@`]|:\s|:$|\s#|^(?:true|false|null|yes|no|on|off|~|[\d.+-][\d.:eE+-]*)$/i;

/** Both halves of a value as each language has it, blanks included; null for one written once. */
export function partedValue({ range, halves }: FrontMatterText, text: string): PartedRange | null {
  if (halves === null || halves.zh.trim() === '' || halves.en.trim() === '') return null;
  const value = text.slice(range.from, range.to);
  if (/[\n]/.test(value) || /^[|>]/.test(value)) return null;
  const isQuoted = /["']/.test(text.charAt(range.from - 1));
  const written = (half: string) => {
    const words = half.trim();
    if (isQuoted || !needsQuotes.test(words)) return half;
    const from = half.indexOf(words);
    return half.slice(0, from) + JSON.stringify(words) + half.slice(from + words.length);
  };
  return { ...range, zh: written(halves.zh), en: written(halves.en) };
}

/** Leaves of a value the half of the language; null when that half is empty. */
export function frontMatterEdit(
  { range, halves }: FrontMatterText,
  language: EditionLanguage,
  text: string,
): TextEdit | null {
  if (halves === null || halves[language].trim() === '') return null;
  const block = /^[|>][^\n]*\n[ \t]*/.exec(halves.zh)?.[0] ?? '';
  if (block !== '') {
    const at = range.from + halves.zh.length;
    return language === 'zh'
      ? { from: at, to: at + 3 + halves.en.trimEnd().length, insert: '' }
      : { from: range.from + block.length, to: at + 3, insert: '' };
  }
  const half = halves[language].trim();
  const isQuoted =
    /["']/.test(text.charAt(range.from - 1)) &&
    text.charAt(range.to) === text.charAt(range.from - 1);
  const insert = !isQuoted && needsQuotes.test(half) ? JSON.stringify(half) : half;
  return { ...range, insert };
}

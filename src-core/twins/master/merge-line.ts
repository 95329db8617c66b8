import type { FileLine } from './master-lines.ts';

/**
 * What stands around the words of a line: the marks of headings and items, brackets, addresses. Two
 * languages of one line have the same of these.
 */
const marks =
  /^[ \t]{0,3}#{1,6}[ \t]|^[ \t]*(?:[-*+][ \t]+|\d{1,5}[.)][ \t]+|\d{1,5}、[ \t]*|\*\*\d{1,5}[、.][ \t]*|[①-⑳㉑-㉟㊱-㊿][ \t]*)|!?\[|\]\([^)\s]*(?:[ \t]+"[^"]*")?\)|\]\[[^\]]*\]|\]/gu;
const headingMark = /^[ \t]{0,3}#{1,6}[ \t]/u;
/** A line without any of these is prose, which is never written in two languages at once. */
const titled = /^[ \t]{0,3}(?:#{1,6}[ \t]|[-*+][ \t]|\*\*|\d{1,5}[.)、]|[①-⑳㉑-㉟㊱-㊿])|\]\(/u;
/** What a title as a whole can stand in. */
const wrappers = ['**', '__', '*', '_', '~~'];
const longest = 4000;

/** What two lines must have in common to be written as one. */
export function lineShape({ text, end }: FileLine): string | null {
  if (text.length > longest || !titled.test(text)) return null;
  const heading = headingMark.exec(text)?.[0];
  if (heading !== undefined) return `${heading}${end}`;
  return `${[...text.matchAll(marks)].map(([mark]) => mark).join('\0')}${end}`;
}

/**
 * The line that carries both as `中文---English`, as near to the words as possible; null when they are
 * not one line in two languages. What it gives is a function of the two lines alone.
 */
export function mergeLine(zh: FileLine, en: FileLine): FileLine | null {
  if (zh.end !== en.end || lineShape(zh) === null) return null;
  const text = mergeChunks(zh.text, en.text) ?? mergeHeadings(zh.text, en.text);
  return text === null ? null : { text, end: zh.end };
}

function mergeChunks(zh: string, en: string): string | null {
  const [left, right] = [cut(zh), cut(en)];
  if (left.marks.join('\0') !== right.marks.join('\0')) return null;
  let merged = '';
  for (const [at, one] of left.chunks.entries()) {
    const both = mergeWords(one, right.chunks[at] ?? '');
    if (both === null) return null;
    merged += both + (left.marks[at] ?? '');
  }
  return merged;
}

function mergeHeadings(zh: string, en: string): string | null {
  const mark = headingMark.exec(zh)?.[0];
  if (mark === undefined || !en.startsWith(mark)) return null;
  const both = mergeWords(zh.slice(mark.length), en.slice(mark.length));
  return both === null ? null : mark + both;
}

function cut(text: string): {
  readonly chunks: readonly string[];
  readonly marks: readonly string[];
} {
  const chunks: string[] = [];
  const found: string[] = [];
  let position = 0;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    chunks.push(text.slice(position, index));
    found.push(mark);
    position = index + mark.length;
  }
  return { chunks: [...chunks, text.slice(position)], marks: found };
}

/** What both end with of blanks and of a bold line's mark stays behind both. */
function mergeWords(zh: string, en: string): string | null {
  if (zh === en) return zh;
  if (zh.trim() === '' || en.trim() === '') return null;
  if (zh.includes('---') || en.includes('---')) return null;
  const wrapper = wrappers.find((each) => isWrapped(zh, each) && isWrapped(en, each)) ?? '';
  const inner = wrapper.length;
  const tail = wrapper === '' ? sharedTail(zh, en) : '';
  const words = (text: string) => text.slice(inner, text.length - inner - tail.length);
  return `${wrapper}${words(zh)}---${words(en)}${tail}${wrapper}`;
}

function isWrapped(text: string, wrapper: string): boolean {
  const inner = text.slice(wrapper.length, -wrapper.length);
  return (
    text.length > 2 * wrapper.length &&
    text.startsWith(wrapper) &&
    text.endsWith(wrapper) &&
    !inner.includes(wrapper.charAt(0))
  );
}

const lineTail = /(?:\*\*)?[ \t]*$/u;

function sharedTail(zh: string, en: string): string {
  const [one, other] = [zh, en].map((text) => oddTail(text));
  if (one === other) return one ?? '';
  let shared = 0;
  while (
    /[ \t]/u.test(zh.charAt(zh.length - 1 - shared)) &&
    zh.at(-1 - shared) === en.at(-1 - shared)
  ) {
    shared += 1;
  }
  return zh.slice(zh.length - shared);
}

/** A closing `**` belongs to the line where it was not opened in these words. */
function oddTail(text: string): string {
  const tail = lineTail.exec(text)?.[0] ?? '';
  const isOdd = (text.match(/\*\*/gu)?.length ?? 0) % 2 === 1;
  return isOdd ? tail : tail.replace('**', '');
}

const entry = /^([ \t]*(?:-[ \t]+|[^\s#:"'[{][^:]*:[ \t]*))(.*)$/u;

/** The same for lines of a front matter: `title: 中文---English`. */
export function mergeEntry(zh: FileLine, en: FileLine): FileLine | null {
  const left = entry.exec(zh.text);
  const right = entry.exec(en.text);
  if (left === null || right === null || zh.end !== en.end) return null;
  const [, key = '', one = ''] = left;
  const [, other, two = ''] = right;
  if (key.trimEnd() !== (other ?? '').trimEnd()) return null;
  const both = mergeValues(one, two);
  return both === null ? null : { text: key + both, end: zh.end };
}

export function entryShape({ text, end }: FileLine): string | null {
  const key = entry.exec(text)?.[1];
  return key === undefined ? null : `${key.trimEnd()}${end}`;
}

function mergeValues(zh: string, en: string): string | null {
  if (zh === en || zh.trim() === '' || en.trim() === '') return null;
  for (const quote of ["'", '"']) {
    const isIn = (value: string) =>
      value.length > 1 && value.startsWith(quote) && value.endsWith(quote);
    if (isIn(zh) && isIn(en)) return quote + mergeInner(zh.slice(1, -1), en.slice(1, -1)) + quote;
  }
  return mergeInner(unquoted(zh), unquoted(en));
}

function mergeInner(zh: string, en: string): string {
  return `${zh}---${en}`;
}

/** Quotes that only one language needs were put there when it was split off. */
function unquoted(value: string): string {
  if (!/^".*"$/u.test(value)) return value;
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === 'string' ? read : value;
  } catch {
    return value;
  }
}

import { withoutDates } from './dates.ts';

const inTitle: readonly RegExp[] = [
  /第\s{0,3}(\d{1,5})\s{0,3}[期号號回卷輯辑]/u,
  /\b(?:issue|vol(?:ume)?|number|ep(?:isode)?|edition|no\.)\.?\s{0,2}[#:：№]?\s{0,2}(\d{1,5})(?![\d.]*\d)/iu,
  /\b(?:weekly|week)\s{0,2}[#№]?\s{0,2}(\d{1,5})(?![\d.]*\d)/iu,
  /[#№](\d{1,5})(?![\d.]*\d)/u,
  /(?<![A-Za-z])[#№]\s(\d{1,5})(?![\d.]*\d)/u,
];

/** A number at the very end counts in a title that names a periodical: `This Week in Rust 605`. */
const periodical = /week|weekly|newsletter|news|digest|周刊|週刊|周报|月刊|期刊/iu;
const atEnd = /(?:^|[^\d.#-])\s(\d{1,4})\s*$/u;

const inFileName: readonly RegExp[] = [
  ...inTitle,
  /(?:issue|weekly|vol|no|ep|第|#)[-_ .#]{0,2}(\d{1,5})(?![\d.])/iu,
  /^(\d{1,4})(?=[-_ .]|$)/u,
  /[A-Za-z][-_ ]?(\d{1,4})$/u,
];

/** The issue number that a title states, null when it states none. */
export function numberInTitle(title: string): number | null {
  const text = withoutDates(title.slice(0, 500));
  const found = firstNumber(inTitle, text);
  if (found !== null || !periodical.test(text)) return found;
  const last = atEnd.exec(text)?.[1];
  const value = last === undefined ? null : Number(last);
  return value !== null && !isYear(value) ? value : null;
}

/** The issue number that a file's name (without folders) states; dates in it are no numbers. */
export function numberInFileName(fileName: string): number | null {
  const stem = withoutDates(stemOf(fileName)).replaceAll(/^[-_ ]+|[-_ ]+$/gu, '');
  const value = firstNumber(inFileName, stem);
  return value !== null && !isYear(value) ? value : null;
}

/** The last part of a path without its extension. */
export function stemOf(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return name.replace(/\.(?:md|markdown|mdx|txt)$/iu, '');
}

function firstNumber(patterns: readonly RegExp[], text: string): number | null {
  for (const pattern of patterns) {
    const digits = pattern.exec(text)?.[1];
    if (digits !== undefined) return Number(digits);
  }
  return null;
}

function isYear(value: number): boolean {
  return value >= 1990 && value <= 2100;
}

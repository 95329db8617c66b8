import { lineKind } from './line-kind.ts';
import { findDate, withoutDates } from './dates.ts';
import { frontMatterValue } from '../front-matter.ts';
import type { HeadingLine, LineMarks } from './head-line.ts';
import { readHeadingTitle } from './head-title.ts';
import { numberInFileName, numberInTitle, stemOf } from './issue-number.ts';
import type { FrontMatter, Issue } from '../model.ts';
import { plainText } from './plain-text.ts';
import type { Lines } from './scan-lines.ts';

/** What an issue is called and when it is from. */
export type Identity = Pick<Issue, 'title' | 'titleRange' | 'number' | 'date'>;

export const dateKeys = [
  'pubDate',
  'date',
  'publishDate',
  'published',
  'publishedAt',
  'pubDatetime',
  'created',
];
export const numberKeys = ['number', 'issue', 'no', 'vol', 'volume', 'episode'];

/**
 * The H1 that is the issue's title and therefore no section: the first heading, when it is the only
 * H1 or the first block, and no items stand before it. Where the front matter names the title, only an
 * H1 that is both. One of several H1 with items right below it is a section.
 */
export function findTitleHeading(
  lines: Lines,
  marks: LineMarks,
  frontMatter: FrontMatter | null,
): HeadingLine | null {
  const { headings, heads } = marks;
  const first = headings[0];
  if (first === undefined || first.level !== 1) return null;
  const isBefore = (line: number) => (heads[1]?.line ?? lines.count) < line;
  if (isBefore(first.line)) return null;
  const isOnly = headings.every((heading) => heading === first || heading.level !== 1);
  if (!isOnly && isBefore(headings[1]?.line ?? lines.count)) return null;
  let line = 0;
  while (line < first.line) {
    const kind = lines.kinds[line];
    if (kind !== lineKind.frontMatter && kind !== lineKind.blank) break;
    line += 1;
  }
  const isFirstBlock = line === first.line;
  const named = frontMatterValue(frontMatter, 'title') !== null;
  return (named ? isOnly && isFirstBlock : isOnly || isFirstBlock) ? first : null;
}

/** Title, number and date from the front matter, else the H1, else the file's name. */
export function readIdentity(
  text: string,
  frontMatter: FrontMatter | null,
  heading: HeadingLine | null,
  fileName: string | undefined,
): Identity {
  const own = ownTitle(text, frontMatter, heading);
  const stem = fileName === undefined ? '' : stemOf(fileName);
  const title = own?.title ?? titleOfStem(stem);
  const headingText =
    heading === null ? '' : plainText(text.slice(heading.textFrom, heading.textTo).slice(0, 1000));
  const stated = numberKeys.map((key) => frontMatterValue(frontMatter, key)).find(isWhole);
  return {
    title,
    titleRange: own?.titleRange ?? null,
    number:
      (stated === undefined || stated === null ? null : Number(stated)) ??
      (own === null ? null : numberInTitle(own.title)) ??
      numberInTitle(headingText) ??
      numberInFileName(stem),
    date:
      firstOf(dateKeys, (key) => findDate(frontMatterValue(frontMatter, key) ?? '')) ??
      findDate(own?.title.slice(0, 500) ?? '') ??
      findDate(headingText) ??
      findDate(stem),
  };
}

function ownTitle(
  text: string,
  frontMatter: FrontMatter | null,
  heading: HeadingLine | null,
): (Pick<Identity, 'title' | 'titleRange'> & { readonly title: string }) | null {
  const named = frontMatterValue(frontMatter, 'title');
  if (named !== null && frontMatter !== null) {
    const key =
      Object.keys(frontMatter.values).find((name) => name.toLowerCase() === 'title') ?? '';
    return { title: named, titleRange: frontMatter.ranges[key] ?? null };
  }
  if (heading === null || heading.textFrom === heading.textTo) return null;
  const { title, titleRange } = readHeadingTitle(
    text,
    heading.textFrom,
    heading.textTo,
    () => null,
  );
  return { title, titleRange };
}

/** A file's name as a title: without a date and a number before it, unless nothing is left then. */
function titleOfStem(stem: string): string | null {
  const rest = withoutDates(stem)
    .replace(/^\s*#?\d{1,4}(?=[-_ .]|$)/u, '')
    .replaceAll(/^[-_ .]+|[-_ .]+$/gu, '');
  return (/\p{L}/u.test(rest) ? rest : stem) || null;
}

function isWhole(value: string | null): boolean {
  return value !== null && /^\d{1,6}$/u.test(value);
}

function firstOf<T>(keys: readonly T[], read: (key: T) => string | null): string | null {
  for (const key of keys) {
    const value = read(key);
    if (value !== null) return value;
  }
  return null;
}

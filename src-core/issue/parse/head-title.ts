import { char, skipBlanks, trimEnd } from './characters.ts';
import { linkAt, mostFailures, type LinkSyntax } from './link-syntax.ts';
import { plainText } from './plain-text.ts';
import type { Range } from '../../text/edit.ts';

/** The visible part of a head: what it is called, where it points and what follows it. */
export interface HeadTitle {
  readonly title: string;
  readonly titleRange: Range;
  readonly url: string | null;
  readonly tail: string;
}

/** Resolves the label of a reference link, lower case and with single blanks; null when undefined. */
export type FindDefinition = (label: string) => string | null;

const longestPrefix = 24;
/** Titles are short; what stands behind this many units on a giant line is left to the tail. */
const longestHead = 4000;

/**
 * Reads the head's rest `from..to`. When a link begins it (symbols such as an emoji and emphasis
 * apart) its text is the title, together with links glued right behind it, and what follows is the
 * tail; else the whole text is the title and its first link gives the URL.
 */
export function readHeadTitle(
  text: string,
  from: number,
  to: number,
  findDefinition: FindDefinition,
): HeadTitle {
  const end = trimEnd(text, from, Math.min(to, from + longestHead));
  const link = headLink(text, from, end);
  if (link !== null) {
    const { first, last, tailFrom } = link;
    return {
      title: plainText(
        last === first
          ? text.slice(first.labelFrom, first.labelTo)
          : text.slice(first.from, last.to),
      ),
      titleRange: withoutEmphasis(text, first.labelFrom, first.labelTo),
      url: urlOf(first, findDefinition),
      tail: text.slice(tailFrom, end).trim(),
    };
  }
  const titleRange = withoutEmphasis(text, from, end);
  const title = plainText(text.slice(from, end));
  return { title, titleRange, url: firstUrl(text, from, end, findDefinition), tail: '' };
}

/** The link that begins a head, with those glued right behind it. */
export interface HeadLink {
  readonly first: LinkSyntax;
  readonly last: LinkSyntax;
  /** Behind the links and the emphasis that closes there. */
  readonly tailFrom: number;
}

/** The link that begins the head's rest `from..end` (symbols and emphasis apart); null when words do. */
export function headLink(text: string, from: number, end: number): HeadLink | null {
  const open = linkStart(text, from, end);
  const first = open === -1 ? null : linkAt(text, open, end);
  if (first === null) return null;
  let last = first;
  for (let next = linkAt(text, last.to, end); next; next = linkAt(text, last.to, end)) last = next;
  return { first, last, tailFrom: skipEmphasis(text, last.to, end) };
}

/**
 * Reads a heading's text `from..to`: all of its words are the title. Its range leaves out bold and link
 * syntax that encloses all of it; the URL is that of the link it is or begins with.
 */
export function readHeadingTitle(
  text: string,
  from: number,
  to: number,
  findDefinition: FindDefinition,
): Omit<HeadTitle, 'tail'> {
  const end = Math.min(to, from + longestHead);
  const title = plainText(text.slice(from, end));
  const inner = withoutEmphasis(text, from, end);
  const open = linkStart(text, inner.from, inner.to);
  const link = open === -1 ? null : linkAt(text, open, inner.to);
  const url = link && urlOf(link, findDefinition);
  if (link === null || link.from !== inner.from || link.to !== inner.to) {
    return { title, titleRange: inner, url };
  }
  return { title, titleRange: withoutEmphasis(text, link.labelFrom, link.labelTo), url };
}

/** The offset of the link that begins the head, -1 when words do. */
function linkStart(text: string, from: number, to: number): number {
  const at = text.slice(from, Math.min(to, from + longestPrefix)).indexOf('[');
  if (at === -1 || text.charCodeAt(from + at - 1) === char.bang) return -1;
  return /[\p{L}\p{N}]/u.test(text.slice(from, from + at)) ? -1 : from + at;
}

function urlOf(link: LinkSyntax, findDefinition: FindDefinition): string | null {
  if (link.url !== null) return link.url === '' ? null : link.url;
  return link.reference === null ? null : findDefinition(link.reference);
}

function firstUrl(
  text: string,
  from: number,
  to: number,
  findDefinition: FindDefinition,
): string | null {
  const part = text.slice(from, to);
  let failures = 0;
  for (let at = part.indexOf('['); at !== -1; at = part.indexOf('[', at + 1)) {
    if (failures > mostFailures) break;
    if (part.charCodeAt(at - 1) === char.bang) continue;
    const link = linkAt(part, at, part.length);
    const url = link && urlOf(link, findDefinition);
    if (url !== null) return url;
    failures += 1;
  }
  return bareUrl(part);
}

/** The first `http(s)` address in a piece of text, without brackets and closing punctuation. */
export function bareUrl(text: string): string | null {
  if (!text.includes('://')) return null;
  const at = text.search(/https?:\/\//u);
  if (at === -1) return null;
  const match = /^[^\s<>"'`（）。，、；）]+/u.exec(text.slice(at, at + 2000));
  return match === null ? null : match[0].replace(/[.,;:!?)\]*_]+$/u, '');
}

function withoutEmphasis(text: string, from: number, to: number): Range {
  let start = skipBlanks(text, from, to);
  let end = trimEnd(text, start, to);
  for (const mark of marksAt(text, start)) {
    const size = mark.length;
    if (
      end - start > 2 * size &&
      text.startsWith(mark, start) &&
      text.startsWith(mark, end - size)
    ) {
      start += size;
      end -= size;
    }
  }
  return { from: start, to: end };
}

const noMarks: readonly string[] = [];
const starMarks: readonly string[] = ['**', '*', '`'];
const otherMarks: readonly string[] = ['__', '_', '`', '**', '*'];

/** The marks of emphasis or code that may enclose what begins at `at`, in the order to take them off. */
function marksAt(text: string, at: number): readonly string[] {
  const unit = text.charCodeAt(at);
  if (unit === char.star) return starMarks;
  return unit === char.underscore || unit === char.backtick ? otherMarks : noMarks;
}

function skipEmphasis(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === char.star) at += 1;
  return at;
}

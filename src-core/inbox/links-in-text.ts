import { linkAt } from '../issue/parse/link-syntax.ts';
import { textLinks, type TextLink } from '../links/text-links.ts';
import { plainLine } from '../text/plain-line.ts';
import { acceptedUrl } from './accepted-url.ts';
import { inboxLimits } from './entry.ts';

/** A link that a text names, with what the text calls it; '' when it says nothing. */
export interface NamedLink {
  readonly url: string;
  readonly title: string;
}

const longestText = 1_000_000;
/** A line that is longer is no list of links; of it only the addresses count. */
const longestTitled = 2000;

interface ReadLine {
  readonly text: string;
  readonly links: readonly TextLink[];
}

/**
 * The web addresses of a text, each written form once and in order, with titles: of Markdown links their
 * words, of an address alone in its line what else the line says, or the line above it where the lines
 * take turns, as programs share pages. Reads at most a million units; never throws.
 */
export function linksInText(text: string): readonly NamedLink[] {
  const lines = text
    .slice(0, longestText)
    .split(/\r\n?|\n/u)
    .map((line): ReadLine => ({ text: line, links: line.includes('://') ? linksOf(line) : [] }));
  const takeTurns = isTakingTurns(lines);
  const found = lines.flatMap((line, index) => {
    const above = takeTurns ? (lines[index - 1]?.text ?? '') : '';
    return line.links.map((link): NamedLink => {
      const title = labelOf(line.text, link) ?? (restOf(line) || cleaned(above, link.address));
      return { url: link.address, title };
    });
  });
  return onceEach(found);
}

/** Each accepted address once; the first title that is told counts. */
export function onceEach(links: readonly NamedLink[]): readonly NamedLink[] {
  const titles = new Map<string, string>();
  for (const { url: given, title } of links) {
    const url = acceptedUrl(given);
    if (url === null) continue;
    const before = titles.get(url) ?? '';
    titles.set(url, before === '' ? title : before);
    if (titles.size >= inboxLimits.links) break;
  }
  return [...titles].map(([url, title]) => ({ url, title }));
}

/** What a title says, '' for one that only repeats the address. */
export function cleaned(title: string, address: string): string {
  const plain = plainLine(title, inboxLimits.title);
  return plain !== '' && bare(address).startsWith(bare(plain)) ? '' : plain;
}

function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/(?:\/|…|\.{3})+$/u, '');
}

function linksOf(line: string): readonly TextLink[] {
  return textLinks(line, { from: 0, to: line.length }, () => null).filter(({ address }) =>
    /^https?:/iu.test(address),
  );
}

/** The words of a Markdown link; null for any other. */
function labelOf(line: string, { from, to, address }: TextLink): string | null {
  if (line[from] !== '[') return null;
  const link = linkAt(line, from, to);
  if (link === null) return null;
  return cleaned(withoutMarks(line.slice(link.labelFrom, link.labelTo)), address);
}

const marker = /^[\s>]*(?:(?:[-*+•·]|\d{1,4}[.)、]|#{1,6})\s+|[①-㊿]\s*|\[[ xX]\]\s+)*/u;
/** What stands between words and an address, or around one of them. */
const joints = new Set(' \t\u00a0\u3000:：-–—|,，.。()（）<>[]');

/** What a line with one bare address says beside it, without a list's marker and what joins the two. */
function restOf({ text, links }: ReadLine): string {
  const [link] = links;
  if (link === undefined || links.length > 1 || text.length > longestTitled) return '';
  const before = withoutJoints(text.slice(0, link.from).replace(marker, ''));
  const rest = before === '' ? withoutJoints(text.slice(link.to)) : before;
  return /[\p{L}\p{N}]/u.test(rest) ? cleaned(withoutMarks(rest), link.address) : '';
}

/** Brackets and points that belong to the words are kept where they open or end nothing. */
function withoutJoints(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && joints.has(text.charAt(from))) from += 1;
  while (to > from && joints.has(text.charAt(to - 1)) && !closes(text, from, to - 1)) to -= 1;
  return text.slice(from, to);
}

function closes(text: string, from: number, at: number): boolean {
  const open = { ')': '(', ']': '[', '）': '（' }[text.charAt(at)];
  return open !== undefined && text.slice(from, at).includes(open);
}

function withoutMarks(text: string): string {
  return text.replaceAll(/\*\*|__|`/gu, '').replaceAll(/\\([\\[\]()*_`])/gu, '$1');
}

/** Whether every line with a link holds nothing else, and has one line of words of its own above it. */
function isTakingTurns(lines: readonly ReadLine[]): boolean {
  return lines.every((line, index) => {
    if (line.links.length === 0) return true;
    const isAlone = line.links.length === 1 && restOf(line) === '' && line.text[0] !== '[';
    const title = lines[index - 1];
    const before = lines[index - 2];
    const isTitled =
      title?.links.length === 0 &&
      title.text.trim() !== '' &&
      title.text.length <= inboxLimits.title;
    const isFirst = before === undefined || before.links.length > 0 || before.text.trim() === '';
    return isAlone && isTitled && isFirst;
  });
}

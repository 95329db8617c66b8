import { char } from '../issue/parse/characters.ts';
import type { FindDefinition } from '../issue/parse/head-title.ts';
import { closingBracket, linkAt, type LinkSyntax } from '../issue/parse/link-syntax.ts';
import type { Range } from '../text/edit.ts';

/** An address that a text sends its readers to; the range is the link's with its syntax. */
export interface TextLink extends Range {
  readonly address: string;
}

/** What begins a link, or hides one: code, an escape, an image, a bracket, a tag, a bare address. */
const openers = /[\\`[<]|!\[|https?:\/\//giu;
const autolink = /<(https?:\/\/[^\s<>]*)>/iuy;
const anchor = /<a\s(?:[^<>]{0,2000}?\s)?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/iuy;
/** A bare address ends at blanks, brackets that are no part of addresses, and full-width punctuation. */
const bareAddress = /https?:\/\/[^\s<>"`\\^{}|（）【】「」『』《》〈〉。，、；：！？“”‘’…]+/iuy;
const closing = /(?:[.,;:!?'*_~]|&[a-z\d]+;)+$/iu;
const longestTag = 4000;
const longestLabel = 300;
/** So many brackets that begin no link are looked at closely; a text with more is not prose. */
const mostFailures = 100;

/**
 * The links of `from..to` of a text, which is one block: inline and reference links, `<address>`, bare
 * addresses, `<a href>`. Images are not sent, nor what stands in code or comments.
 */
export function textLinks(
  text: string,
  { from, to }: Range,
  findDefinition: FindDefinition,
): readonly TextLink[] {
  const links: TextLink[] = [];
  const part = text.slice(from, to);
  let failures = 0;
  openers.lastIndex = 0;
  const scan = new RegExp(openers);
  for (let match = scan.exec(part); match !== null; match = scan.exec(part)) {
    const at = match.index;
    const opener = match[0];
    if (opener === '\\') {
      scan.lastIndex = at + 2;
    } else if (opener === '`') {
      scan.lastIndex = codeEnd(part, at);
    } else if (opener === '<') {
      const end = readTag(part, at, links);
      if (end !== null) scan.lastIndex = end;
    } else if (opener === '[' || opener === '![') {
      if (failures > mostFailures) continue;
      const open = at + opener.length - 1;
      const read = readLink(part, open, findDefinition);
      if (read === null) failures += 1;
      else {
        scan.lastIndex = read.to;
        if (opener === '[') links.push(...(innerLinks(part, read, findDefinition) ?? [read]));
      }
    } else {
      const bare = bareAt(part, at);
      if (bare === null) continue;
      links.push(bare);
      scan.lastIndex = bare.to;
    }
  }
  return links.map((link) => ({ ...link, from: link.from + from, to: link.to + from }));
}

interface ReadLink extends TextLink {
  readonly label: Range;
}

function readLink(text: string, at: number, findDefinition: FindDefinition): ReadLink | null {
  const link = linkAt(text, at, text.length);
  if (link !== null) {
    const label = { from: link.labelFrom, to: link.labelTo };
    const address = addressOf(link, findDefinition);
    if (address !== null) return { from: link.from, to: link.to, address, label };
  }
  const close = closingBracket(text, at, Math.min(text.length, at + longestLabel));
  if (close === -1) return null;
  const address = findDefinition(text.slice(at + 1, close));
  const label = { from: at + 1, to: close };
  return address === null ? null : { from: at, to: close + 1, address, label };
}

function addressOf(link: LinkSyntax, findDefinition: FindDefinition): string | null {
  if (link.url !== null) return link.url.replaceAll('&amp;', '&');
  return link.reference === null ? null : findDefinition(link.reference);
}

/** A link in the text of a link takes its place, as links do not nest; null when there is none. */
function innerLinks(
  text: string,
  { label }: ReadLink,
  findDefinition: FindDefinition,
): readonly TextLink[] | null {
  const words = text.slice(label.from, label.to);
  if (!words.includes('](') || words.length > longestLabel * 4) return null;
  const nested = textLinks(words, { from: 0, to: words.length }, findDefinition).filter(
    ({ from }) => words.charCodeAt(from) === char.bracketOpen,
  );
  if (nested.length === 0) return null;
  return nested.map((link) => ({
    ...link,
    from: link.from + label.from,
    to: link.to + label.from,
  }));
}

/** Reads the tag, address or comment at `at`; where to go on, null for none of them. */
function readTag(text: string, at: number, links: TextLink[]): number | null {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    return end === -1 ? text.length : end + 3;
  }
  autolink.lastIndex = at;
  const auto = autolink.exec(text);
  if (auto !== null) {
    const to = at + auto[0].length;
    links.push({ from: at, to, address: auto[1] ?? '' });
    return to;
  }
  if (!/^<[a-z/]/iu.test(text.slice(at, at + 2))) return null;
  anchor.lastIndex = at;
  const found = anchor.exec(text);
  const address = found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '').trim();
  const end = text.slice(at, at + longestTag).indexOf('>');
  if (end === -1 && address === null) return null;
  const to = end === -1 ? anchor.lastIndex : at + end + 1;
  if (address !== null) links.push({ from: at, to, address: address.replaceAll('&amp;', '&') });
  return to;
}

function bareAt(text: string, at: number): TextLink | null {
  if (at > 0 && /[\p{Script=Latin}\p{N}]/u.test(text.charAt(at - 1))) return null;
  bareAddress.lastIndex = at;
  const whole = bareAddress.exec(text)?.[0] ?? '';
  const address = withoutTail(whole);
  return /:\/\/./u.test(address) ? { from: at, to: at + address.length, address } : null;
}

/** Punctuation at the end belongs to the sentence, and so does a bracket that opened before the address. */
function withoutTail(address: string): string {
  let end = address;
  for (let before = ''; before !== end;) {
    before = end;
    end = end.replace(closing, '');
    if (/[)\]]$/u.test(end) && !isBalanced(end)) end = end.slice(0, -1);
  }
  return end;
}

function isBalanced(address: string): boolean {
  const count = (sign: string) => address.split(sign).length;
  const [open, close] = address.endsWith(')') ? ['(', ')'] : ['[', ']'];
  return count(open) >= count(close);
}

/** The end of the code span at `at`, or of its backticks when nothing closes it. */
function codeEnd(text: string, at: number): number {
  const marks = /^`+/u.exec(text.slice(at, at + 100))?.[0] ?? '`';
  const open = at + marks.length;
  let end = text.indexOf(marks, open);
  while (end !== -1) {
    let to = end + marks.length;
    const isLonger = text.charCodeAt(to) === char.backtick;
    if (!isLonger) return to;
    while (text.charCodeAt(to) === char.backtick) to += 1;
    end = text.indexOf(marks, to);
  }
  return open;
}

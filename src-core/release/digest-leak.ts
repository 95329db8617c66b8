import { refusal, type ReportEntry } from '../export/report.ts';
import type { Issue } from '../issue/model.ts';
import { lineAt, lineIndex } from '../text/lines.ts';
import type { SentOutput } from './fingerprint.ts';

/** What a digest is checked against. */
export interface LeakSource {
  readonly text: string;
  /** Read with the library's profile, by which fixed sections have no items. */
  readonly issue: Issue;
  /** The addresses of other channels, which fill placeholders. */
  readonly added: readonly string[];
}

const mostNamed = 3;

/**
 * Why a digest may not go out: it carries addresses of items, in whatever way they got there. Looks at
 * what would leave the program and not at how it was made. An address that also stands outside the items
 * (in the introduction, in a fixed section) is no secret; one that a fixed paragraph brings along is.
 */
export function digestLeak(
  { text, issue, added }: LeakSource,
  output: SentOutput,
): ReportEntry | null {
  const items = issue.sections.flatMap(({ items: all }) => all);
  const secrets = new Map<string, number>();
  for (const { url, from } of items) {
    const [address] = url === null ? [] : addressesIn(url);
    if (address !== undefined && !secrets.has(address)) secrets.set(address, from);
  }
  if (secrets.size === 0) return null;
  for (const known of [outside(text, items), ...added]) {
    for (const address of addressesIn(known)) secrets.delete(address);
  }
  const carried = new Set(textsOf(output).flatMap((each) => addressesIn(each)));
  const leaked = [...secrets].filter(([address]) => carried.has(address));
  const [first] = leaked;
  if (first === undefined) return null;
  const named = leaked.slice(0, mostNamed).map(([address]) => address);
  return refusal(lineAt(lineIndex(text), first[1]), 'release', 'digestLeak', {
    count: leaked.length,
    addresses: leaked.length > mostNamed ? `${named.join(' ')} …` : named.join(' '),
  });
}

/** The text without its items. */
function outside(text: string, items: readonly { readonly from: number; readonly to: number }[]) {
  let at = 0;
  const kept: string[] = [];
  for (const { from, to } of items) {
    kept.push(text.slice(at, from));
    at = to;
  }
  return [...kept, text.slice(at)].join('\n');
}

function textsOf({ files, copies, pages }: SentOutput): readonly string[] {
  return [
    ...files.flatMap(({ content }) => (typeof content === 'string' ? [content] : [])),
    ...copies.flatMap(({ html, text }) => (html === null ? [text] : [html, text])),
    ...pages.map(({ html }) => html),
  ];
}

/** Punctuation of Chinese and Japanese ends an address; letters of any script may stand in it. */
const addressPattern = /\bhttps?:\/\/[^\s<>"'`\\^{}|，。；：！？、（）【】《》「」『』“”‘’…]+/giu;
/** What may stand behind an address without being part of it, and how much of it is tried. */
const closing = /[.,;:!?)\]*_~]$/u;
const mostClosing = 4;

/** Every address of a text, and each again without what may only follow it. */
function addressesIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [match] of text.replaceAll('&amp;', '&').matchAll(addressPattern)) {
    let address = match;
    found.push(comparable(address));
    for (let tries = 0; tries < mostClosing && closing.test(address); tries += 1) {
      address = address.slice(0, -1);
      found.push(comparable(address));
    }
  }
  return found;
}

/** Without what makes no difference: the case of scheme and host, a slash at the end. */
function comparable(address: string): string {
  const slash = address.indexOf('/', 'https://'.length);
  const host = slash < 0 ? address : address.slice(0, slash);
  return (host.toLowerCase() + (slash < 0 ? '' : address.slice(slash))).replace(/\/$/u, '');
}

import { parseFeed } from 'feedsmith';
import { plainLine } from '../text/plain-line.ts';
import { plainWords } from '../web/plain-words.ts';

interface FeedEntry {
  /** http or https, absolute. */
  readonly url: string;
  /** '' for nothing. */
  readonly title: string;
}

export interface Feed {
  /** '' when it does not say. */
  readonly title: string;
  /** The first ones it gives, each address once. */
  readonly entries: readonly FeedEntry[];
  /** So many more than the longest feed that is taken. */
  readonly leftOut: number;
}

const mostEntries = 500;
const longestTitle = 300;

/** An RSS, Atom, RDF or JSON feed that was found at `address`; null for any other text. Never throws. */
export function readFeed(text: string, address: string): Feed | null {
  const parsed = parsedFeed(text);
  if (parsed === null) return null;
  const { title, base, links } = contentOf(parsed);
  const entries = new Map<string, FeedEntry>();
  let leftOut = 0;
  for (const link of links) {
    const url = webAddress(link.url ?? '', webAddress(base ?? '', address) ?? address);
    if (url === null || entries.has(url)) continue;
    if (entries.size < mostEntries) {
      entries.set(url, { url, title: plainWords(link.title ?? '', longestTitle) });
    } else leftOut += 1;
  }
  return { title: plainWords(title ?? '', longestTitle), entries: [...entries.values()], leftOut };
}

type ParsedFeed = ReturnType<typeof parseFeed>;

function parsedFeed(text: string): ParsedFeed | null {
  try {
    return parseFeed(text.trimStart());
  } catch {
    return null;
  }
}

interface FeedContent {
  readonly title: string | undefined;
  readonly base: string | undefined;
  readonly links: readonly {
    readonly url: string | undefined;
    readonly title: string | undefined;
  }[];
}

function contentOf(parsed: ParsedFeed): FeedContent {
  if (parsed.format === 'rss') {
    const { title, items = [] } = parsed.feed;
    const links = items.map(({ link, guid, title: name, description }) => ({
      url: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
      title: name ?? beginning(description),
    }));
    return { title, base: undefined, links };
  }
  if (parsed.format === 'atom') {
    const { title, entries = [], xml } = parsed.feed;
    const links = entries.map((entry) => ({
      url: alternate(entry.links ?? []),
      title: titleOf(entry.title) ?? beginning(titleOf(entry.summary)),
    }));
    return { title: titleOf(title), base: xml?.base, links };
  }
  if (parsed.format === 'rdf') {
    const { title, items = [] } = parsed.feed;
    const links = items.map(({ link, title: name, rdf }) => ({
      url: link ?? rdf?.about,
      title: name,
    }));
    return { title, base: undefined, links };
  }
  const { title, items = [] } = parsed.feed;
  const links = items.map(({ url, external_url: outside, title: name, content_text: words }) => ({
    url: url ?? outside,
    title: name ?? beginning(words),
  }));
  return { title, base: undefined, links };
}

interface AtomText {
  readonly value?: string | undefined;
  readonly type?: string | undefined;
}

/** As HTML, whatever it was; `<` in a text that is none is a letter like others. */
function titleOf(text: AtomText | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  const isHtml = text.type === 'html' || text.type === 'xhtml';
  return isHtml ? text.value : text.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function alternate(
  links: readonly {
    readonly href?: string | undefined;
    readonly rel?: string | undefined;
    readonly type?: string | undefined;
  }[],
): string | undefined {
  const pages = links.filter(({ rel }) => rel === undefined || rel === 'alternate');
  const page = pages.find(({ type }) => type === undefined || type.includes('html')) ?? pages[0];
  return page?.href;
}

/** What stands in for a title where an entry has none. */
function beginning(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  return plainLine(html.slice(0, 2000).replaceAll(/<[^<>]*>/gu, ' '), 100);
}

function webAddress(address: string, base: string): string | null {
  const trimmed = address.trim();
  if (trimmed === '' || !URL.canParse(trimmed, base)) return null;
  const { href, protocol } = new URL(trimmed, base);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { attribute, isElement, textContent, type HtmlElement } from '../markdown/html-tree.ts';

interface PageLink {
  /** Words of `rel`, in lower case. */
  readonly rel: readonly string[];
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** What a web page says of itself, as written. */
export interface PageData {
  /** What addresses on it are relative to. */
  readonly base: string;
  /** Its title element; '' without one. */
  readonly title: string;
  /** Contents of `meta` by name, property or itemprop, in lower case; of several the first. */
  readonly metas: ReadonlyMap<string, string>;
  readonly links: readonly PageLink[];
  /** Its blocks of JSON-LD that are JSON. */
  readonly data: readonly unknown[];
  /** `datetime` of its first `time`; '' without one. */
  readonly time: string;
}

const mostData = 20;

/** Reads an HTML page, or the beginning of one, that was found at `address`. */
export function readPage(html: string, address: string): PageData {
  const metas = new Map<string, string>();
  const links: PageLink[] = [];
  const data: unknown[] = [];
  let base = address;
  let title: string | null = null;
  let time = '';
  for (const element of elementsOf(parse(html))) {
    const value = (name: string): string => attribute(element, name) ?? '';
    switch (element.tagName) {
      case 'title':
        // Pictures drawn in the page have titles of their own.
        if (element.namespaceURI.endsWith('xhtml')) title ??= textContent(element.childNodes);
        break;
      case 'base':
        if (URL.canParse(value('href'), address)) base = new URL(value('href'), address).href;
        break;
      case 'meta':
        for (const name of ['name', 'property', 'itemprop'].map(value)) {
          const key = name.toLowerCase();
          if (key !== '' && value('content') !== '' && !metas.has(key)) {
            metas.set(key, value('content'));
          }
        }
        break;
      case 'link':
        links.push({
          rel: value('rel').toLowerCase().split(/\s+/u),
          href: value('href'),
          type: value('type').toLowerCase(),
          title: value('title'),
        });
        break;
      case 'script':
        if (value('type').toLowerCase() === 'application/ld+json' && data.length < mostData) {
          data.push(...jsonIn(textContent(element.childNodes)));
        }
        break;
      case 'time':
        if (time === '') time = value('datetime');
        break;
      default:
    }
  }
  return { base, title: title ?? '', metas, links, data, time };
}

/** In document order, however deep they lie. */
function* elementsOf(document: DefaultTreeAdapterTypes.Document): Generator<HtmlElement> {
  const waiting = document.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}

function jsonIn(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

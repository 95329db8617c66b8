import {
  attribute,
  isElement,
  isText,
  parseHtml,
  type HtmlNode,
} from '#core/markdown/html-tree.ts';

/** What a reader gets from a piece of HTML. */
export interface Content {
  readonly links: readonly string[];
  readonly pictures: readonly string[];
  readonly words: readonly string[];
}

const inline = new Set(
  'a abbr b bdi code del em font i ins kbd mark s small span strike strong sub sup time u'.split(
    ' ',
  ),
);
const unseen = new Set(['script', 'style', 'template', 'title']);

export function decoded(address: string): string {
  try {
    return decodeURI(address.trim());
  } catch {
    return address.trim();
  }
}

function visit(
  nodes: readonly HtmlNode[],
  links: string[],
  pictures: string[],
  text: string[],
): void {
  for (const node of nodes) {
    if (isText(node)) text.push(node.value);
    if (!isElement(node) || unseen.has(node.tagName)) continue;
    const href = node.tagName === 'a' ? attribute(node, 'href') : null;
    if (href !== null) links.push(decoded(href));
    const src = node.tagName === 'img' ? attribute(node, 'src') : null;
    if (src !== null) pictures.push(decoded(src));
    visit(node.childNodes, links, pictures, text);
    if (!inline.has(node.tagName)) text.push(' ');
  }
}

export function contentOf(html: string): Content {
  const links: string[] = [];
  const pictures: string[] = [];
  const text: string[] = [];
  visit(parseHtml(html), links, pictures, text);
  return { links, pictures, words: wordsOf(text.join('')) };
}

/** Ideographs one by one, other words whole. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}

/** What the first list has more of than the second. */
export function missing(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const entry of after) left.set(entry, (left.get(entry) ?? 0) + 1);
  return before.filter((entry) => {
    const count = left.get(entry) ?? 0;
    left.set(entry, count - 1);
    return count <= 0;
  });
}

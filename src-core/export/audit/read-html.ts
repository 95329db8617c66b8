import {
  attribute,
  isElement,
  isText,
  parseHtml,
  type HtmlElement,
  type HtmlNode,
} from '../../markdown/html-tree.ts';
import type { Content } from './content.ts';
import { wordsOf } from './words-of.ts';

const inline = new Set(
  'a abbr b bdi code del em font i ins kbd mark s small span strike strong sub sup time u'.split(
    ' ',
  ),
);
const unseen = new Set(['script', 'style', 'template', 'title']);

/** What readers of a piece of HTML get; a picture's description is none of its words. */
export function readHtml(html: string): Content {
  const links: string[] = [];
  const images: string[] = [];
  const text: string[] = [];
  const enter = (element: HtmlElement): void => {
    const href = element.tagName === 'a' ? attribute(element, 'href') : null;
    if (href !== null) links.push(href);
    const src = element.tagName === 'img' ? attribute(element, 'src') : null;
    if (src !== null) images.push(src);
  };
  const visit = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (isText(node)) text.push(node.value);
      if (!isElement(node) || unseen.has(node.tagName)) continue;
      enter(node);
      visit(node.childNodes);
      if (!inline.has(node.tagName)) text.push(' ');
    }
  };
  visit(parseHtml(html));
  return { links, images, words: wordsOf(text.join('')) };
}

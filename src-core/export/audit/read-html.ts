import {
  attribute,
  isElement,
  isText,
  parseHtml,
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
  // A stack of its own, because text from outside nests as deep as it likes.
  const waiting: (HtmlNode | string)[] = parseHtml(html).toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') text.push(node);
    else if (isText(node)) text.push(node.value);
    if (typeof node === 'string' || !isElement(node) || unseen.has(node.tagName)) continue;
    const href = node.tagName === 'a' ? attribute(node, 'href') : null;
    if (href !== null) links.push(href);
    const src = node.tagName === 'img' ? attribute(node, 'src') : null;
    if (src !== null) images.push(src);
    if (!inline.has(node.tagName)) waiting.push(' ');
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return { links, images, words: wordsOf(text.join('')) };
}

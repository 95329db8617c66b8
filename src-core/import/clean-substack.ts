import {
  attribute,
  isElement,
  parseHtml,
  textContent,
  type HtmlElement,
  type HtmlNode,
} from '../markdown/html-tree.ts';
import { escapeHtml } from '../markdown/escape-html.ts';

/** What stands for what HTML has no element for, until the Markdown is written. */
export const noteMark = (number: string): string => `\ue000${number}\ue001`;
export const paywallMark = '\ue002';

export interface CleanedPost {
  readonly nodes: readonly HtmlNode[];
  /** Footnotes by number, in order. */
  readonly notes: readonly { readonly number: string; readonly nodes: readonly HtmlNode[] }[];
  /** What was left out, in the words of its page: widgets that only Substack's own pages have. */
  readonly dropped: readonly string[];
}

const classesOf = (element: HtmlElement): ReadonlySet<string> =>
  new Set((attribute(element, 'class') ?? '').split(/\s+/u));

/** The JSON that Substack keeps beside what it shows; {} for none. */
function dataOf(element: HtmlElement): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(attribute(element, 'data-attrs') ?? '{}');
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function linkHtml(address: string, title: string): readonly HtmlNode[] {
  if (!/^https?:\/\//iu.test(address)) return [];
  return parseHtml(`<p><a href="${escapeHtml(address)}">${escapeHtml(title || address)}</a></p>`);
}

const widgets = new Set([
  'subscription-widget-wrap',
  'subscription-widget-wrap-editor',
  'subscription-widget',
  'poll-embed',
  'captioned-button-wrap',
  'community-chat',
  'install-substack-app-embed',
]);

/** A post's HTML as Substack exports it, in plain elements. */
export function cleanSubstack(html: string): CleanedPost {
  const notes: { number: string; nodes: readonly HtmlNode[] }[] = [];
  const dropped: string[] = [];

  function cleanAll(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
    return nodes.flatMap(clean);
  }

  function within(element: HtmlElement): readonly HtmlNode[] {
    element.childNodes = [...cleanAll(element.childNodes)];
    for (const child of element.childNodes) child.parentNode = element;
    return [element];
  }

  function clean(node: HtmlNode): readonly HtmlNode[] {
    if (!isElement(node)) return [node];
    const classes = classesOf(node);
    const has = (name: string): boolean => classes.has(name);
    const data = dataOf(node);
    if (has('footnote-anchor')) {
      return parseHtml(escapeHtml(noteMark(textContent(node.childNodes).trim())));
    }
    if (has('footnote')) {
      const parts = node.childNodes.filter(isElement);
      const number = parts.find((part) => classesOf(part).has('footnote-number'));
      const content = parts.find((part) => classesOf(part).has('footnote-content'));
      if (number !== undefined && content !== undefined) {
        notes.push({
          number: textContent(number.childNodes).trim(),
          nodes: cleanAll(content.childNodes),
        });
        return [];
      }
    }
    if (has('paywall-jump')) return parseHtml(`<p>${paywallMark}</p>`);
    if ([...classes].some((name) => widgets.has(name))) {
      dropped.push(textContent(node.childNodes).replaceAll(/\s+/gu, ' ').trim().slice(0, 100));
      return [];
    }
    if (has('tweet') || has('embedded-post-wrap') || has('digest-post-embed')) {
      const address = textOf(data['url']) || textOf(data['canonical_url']);
      const title = textOf(data['title']) || textOf(data['full_text']);
      return linkHtml(address, title.replaceAll(/\s+/gu, ' ').slice(0, 200));
    }
    if (has('latex-rendered')) {
      const formula = escapeHtml(textOf(data['persistentExpression']));
      return parseHtml(`<pre><code>${formula}</code></pre>`);
    }
    if (has('image-gallery-embed')) return galleryOf(data);
    if (has('pullquote')) {
      node.tagName = 'blockquote';
      node.nodeName = 'blockquote';
      return within(node);
    }
    if (has('image-link-expand') || has('header-anchor-parent') || has('header-anchor-widget'))
      return [];
    // A picture's link leads to the same picture.
    const isFrame =
      has('image2') || has('image-link') || has('image2-inset') || has('captioned-image-container');
    if (isFrame && node.tagName !== 'img') return cleanAll(node.childNodes);
    if (node.tagName === 'source' || node.tagName === 'button') return [];
    if (node.tagName === 'img') {
      const original = textOf(data['src']);
      const kept = node.attrs.filter(({ name }) => name === 'alt' || name === 'src');
      node.attrs = kept.map((each) =>
        each.name === 'src' && /^https?:\/\//u.test(original) ? { ...each, value: original } : each,
      );
    }
    return within(node);
  }

  const nodes = cleanAll(parseHtml(html));
  return { nodes, notes, dropped };
}

function galleryOf(data: Readonly<Record<string, unknown>>): readonly HtmlNode[] {
  const { gallery } = data as { readonly gallery?: { readonly images?: readonly unknown[] } };
  const images = Array.isArray(gallery?.images) ? gallery.images : [];
  const pictures = images.flatMap((image) => {
    const src =
      typeof image === 'object' && image !== null && 'src' in image ? textOf(image.src) : '';
    return /^https?:\/\//u.test(src)
      ? [`<figure><img src="${escapeHtml(src)}" alt=""></figure>`]
      : [];
  });
  return parseHtml(pictures.join(''));
}

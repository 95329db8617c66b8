import { escapeHtml, escapeMarkdownText } from '../../../markdown/escape-html.ts';
import { htmlTags, looseBrackets } from '../../../markdown/html-tags.ts';
import type { PlacedBlock } from '../../../markdown/place-blocks.ts';
import {
  offsetInDocument,
  placeCells,
  placeInline,
  type PlacedInline,
} from '../../../markdown/place-inline.ts';
import { plainText } from '../../../markdown/plain-text.ts';
import { elementRules } from './element-rules.ts';
import { itemOfListItem, titleLength } from './item-heads.ts';
import type { NodeContext, NodeOf, NodeRules } from './node-rules.ts';

function asBlock(node: NodeOf<'paragraph' | 'heading' | 'text' | 'table' | 'list'>): PlacedBlock {
  return node as unknown as PlacedBlock;
}

function inner(node: { readonly children: unknown }, context: NodeContext): string {
  return context.inline(node.children as readonly PlacedInline[]);
}

function innerBlocks(node: { readonly children: unknown }, context: NodeContext): string {
  return context.blocks(node.children as readonly PlacedBlock[]);
}

function at(node: { readonly from: number }, context: NodeContext): string {
  return ` data-line="${context.lineOf(node.from)}"`;
}

/** A text node cut where items begin in it, so that each begins a paragraph. */
function cutText(node: PlacedInline, starts: readonly number[]): readonly PlacedInline[] {
  const { token } = node;
  const cuts = starts.filter((start) => start > node.from && start < node.to);
  // A resolved character reference makes the text shorter than its source; it stays whole.
  if (token.type !== 'text' || token.text !== token.raw || cuts.length === 0) return [node];
  return [node.from, ...cuts].map((from, index) => {
    const to = cuts[index] ?? node.to;
    const raw = token.raw.slice(from - node.from, to - node.from);
    return {
      ...node,
      from,
      to,
      offset: node.offset + from - node.from,
      token: { ...token, raw, text: raw },
    };
  });
}

/** The inline nodes of a paragraph, one run for each item that begins in it. */
function runsByItem(
  block: PlacedBlock,
  context: NodeContext,
): readonly (readonly PlacedInline[])[] {
  const starts = context.heads.startsBetween(block.from, block.to);
  const nodes = placeInline(block).flatMap((node) => cutText(node, starts));
  const runs: PlacedInline[][] = [[]];
  for (const node of nodes) {
    if (starts.includes(node.from)) runs.push([]);
    runs.at(-1)?.push(node);
  }
  return runs.filter((run) => run.length > 0);
}

/** An item's head: its number and linked title are bold, as nothing else sets them apart. */
function headHtml(nodes: readonly PlacedInline[], number: string, context: NodeContext): string {
  const from = nodes[0]?.from ?? 0;
  const lineEnd = nodes.find(({ token }) => token.raw.includes('\n'))?.from ?? Infinity;
  const item = context.heads.within(from - (number === '' ? 0 : 12), from + 1);
  const length = item
    ? titleLength(
        nodes.filter((node) => node.from <= lineEnd),
        item,
      )
    : 0;
  if (length === 0) return `${number}${context.inline(nodes)}`;
  const title = context.inline(nodes.slice(0, length));
  return `<strong>${number}${title}</strong>${context.inline(nodes.slice(length))}`;
}

function paragraphHtml(block: PlacedBlock, number: string, context: NodeContext): string {
  return runsByItem(block, context)
    .map((nodes, index) => {
      const line = context.lineOf(nodes[0]?.from ?? block.from);
      return `<p data-line="${line}">${headHtml(nodes, index === 0 ? number : '', context)}</p>`;
    })
    .join('');
}

/** A list of items: each number in the text of its head, what follows in paragraphs. */
function itemListHtml(items: readonly PlacedBlock[], start: number, context: NodeContext): string {
  return items
    .map((item, index) => {
      const [first, ...others] = item.children;
      const number = `${start + index}. `;
      if (first?.token.type !== 'paragraph' && first?.token.type !== 'text') {
        return `<p data-line="${item.line}">${number}</p>${context.blocks(item.children)}`;
      }
      return paragraphHtml(first, number, context) + context.blocks(others);
    })
    .join('');
}

function listHtml(node: NodeOf<'list'>, context: NodeContext): string {
  const { ordered, start } = node.token;
  const items = node.children as readonly PlacedBlock[];
  if (ordered && items.some((item) => itemOfListItem(context.heads, item) !== null)) {
    return itemListHtml(items, start === '' ? 1 : start, context);
  }
  const tag = ordered ? `ol start="${start}"` : 'ul';
  return `<${tag}${at(node, context)}>${innerBlocks(node, context)}</${ordered ? 'ol' : 'ul'}>`;
}

function htmlHtml(node: NodeOf<'html'>, context: NodeContext): string {
  const { raw } = node.token;
  let html = '';
  let position = 0;
  for (const loose of looseBrackets(raw)) {
    const line = context.lineOf(offsetInDocument(node, loose));
    const tag = raw.slice(loose, loose + 40);
    context.reporter.changed(line, 'html', 'tagAsText', { tag });
  }
  for (const tag of htmlTags(raw)) {
    html += betweenTags(raw.slice(position, tag.at));
    position = tag.at + tag.source.length;
    const line = context.lineOf(offsetInDocument(node, tag.at));
    if (tag.name === '') {
      html += commentHtml(tag.source, line, context);
    } else if (!Object.hasOwn(elementRules, tag.name)) {
      if (!tag.closing) context.reporter.changed(line, 'html', 'tagAsText', { tag: tag.source });
      html += escapeHtml(tag.source);
    } else if (tag.closing) {
      html += tag.source;
    } else {
      html += `<${tag.name} data-line="${line}"${tag.source.slice(tag.name.length + 1)}`;
    }
  }
  return html + betweenTags(raw.slice(position));
}

/** Raw text whose brackets begin no tag. */
function betweenTags(raw: string): string {
  return raw.replace(/</g, '&lt;');
}

const paywall = /^<!--\s*paywall\s*-->$/i;

function commentHtml(source: string, line: number, context: NodeContext): string {
  if (paywall.test(source)) context.reporter.reduced(line, 'html', 'insertPaywall');
  if (source.startsWith('<!--') && source.endsWith('-->')) return '';
  context.reporter.changed(line, 'html', 'tagAsText', { tag: source.slice(0, 40) });
  return escapeHtml(source);
}

function noteHtml(node: NodeOf<'footnote_definition'>, context: NodeContext): string {
  const { number } = node.token;
  const html = innerBlocks(node, context);
  const numbered = /^<p[^>]*>/.test(html)
    ? html.replace(/^<p[^>]*>/, `$&${number}. `)
    : `<p>${number}.</p>${html}`;
  context.notes.set(number, numbered);
  context.reporter.changed(context.lineOf(node.from), 'footnote', 'footnoteAtEnd', { number });
  return '';
}

/** Markdown as HTML in which the elements carry their lines; numbers of items are text. */
export const nodeRules: NodeRules = {
  blockquote: (node, context) =>
    `<blockquote${at(node, context)}>${innerBlocks(node, context)}</blockquote>`,
  br: () => '<br>',
  checkbox(node, context) {
    context.reporter.changed(context.lineOf(node.from), 'checkbox', 'taskBox');
    return node.token.checked ? '☑ ' : '☐ ';
  },
  code: (node, context) =>
    `<pre${at(node, context)}><code>${escapeHtml(node.token.text)}\n</code></pre>`,
  codespan: (node) => `<code>${escapeHtml(node.token.text)}</code>`,
  def: () => '',
  del: (node, context) => `<del>${inner(node, context)}</del>`,
  em: (node, context) => `<em>${inner(node, context)}</em>`,
  escape: (node) => escapeHtml(node.token.text),
  footnote_definition: noteHtml,
  footnote_reference: (node) => `<sup>${node.token.number}</sup>`,
  heading: (node, context) =>
    `<h${node.token.depth}${at(node, context)}>${context.inline(placeInline(asBlock(node)))}</h${node.token.depth}>`,
  hr: () => '<hr>',
  html: htmlHtml,
  image({ token, from }, context) {
    const title = token.title ? ` title="${escapeMarkdownText(token.title)}"` : '';
    const alt = escapeHtml(plainText(token.tokens));
    return `<img${at({ from }, context)} src="${escapeMarkdownText(token.href)}" alt="${alt}"${title}>`;
  },
  link(node, context) {
    const { href, autolink } = node.token;
    const address = autolink ? escapeHtml(href) : escapeMarkdownText(href);
    const text = autolink ? escapeHtml(node.token.text) : inner(node, context);
    return `<a${at(node, context)} href="${address}">${text}</a>`;
  },
  list: listHtml,
  list_item: (node, context) => `<li${at(node, context)}>${innerBlocks(node, context)}</li>`,
  paragraph: (node, context) => paragraphHtml(asBlock(node), '', context),
  space: () => '',
  strong: (node, context) => `<strong>${inner(node, context)}</strong>`,
  table(node, context) {
    const rows = placeCells(node.token, asBlock(node)).map((cells, index) => {
      const tag = index === 0 ? 'th' : 'td';
      const html = cells
        .map((cell, column) => {
          const align = node.token.align[column];
          const aligned = align ? ` align="${align}"` : '';
          return `<${tag}${aligned}>${context.inline(cell)}</${tag}>`;
        })
        .join('');
      const from = cells.find((cell) => cell.length > 0)?.[0]?.from ?? node.from;
      return `<tr${at({ from }, context)}>${html}</tr>`;
    });
    return `<table${at(node, context)}>${rows.join('')}</table>`;
  },
  text(node, context) {
    const { token } = node;
    if ('tokens' in token && token.tokens) return context.inline(placeInline(asBlock(node)));
    return 'escaped' in token && token.escaped ? token.text : escapeMarkdownText(token.text);
  },
};

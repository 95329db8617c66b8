import type { RenderedBlock } from '#core/markdown/render-blocks.ts';

/** A block of the page. What its HTML says in `data-line` counts from the block's own line. */
export interface PageBlock {
  readonly html: string;
  /** 1-based line of the text on which it begins. */
  readonly line: number;
}

/** Longer HTML in one piece would hold up the window; the longest lists of real issues have a third. */
const longestHtml = 100_000;
const shownOfLong = 2_000;
/** Elements within elements; laying them out costs more with every level. */
const deepest = 60;
/** Those that may hold others and must be closed. */
const tag =
  /<(\/?)(?!(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|t[dhr]|track|wbr)\b)[a-z][^<>]*?(\/?)>/gi;
/** A page of more is no issue and no collection of them. */
const mostBlocks = 20_000;
const lineAttribute = / data-line="(\d+)"/g;

/**
 * Rendered blocks as the page takes them: where they stand is no part of their HTML, so that text
 * inserted above changes nothing below. What is too much for the page is cut, and ends in an ellipsis.
 */
export function pageBlocks(text: string, blocks: readonly RenderedBlock[]): readonly PageBlock[] {
  const shown = blocks.slice(0, mostBlocks).map(({ html, line, from, to }): PageBlock => {
    if (html.length > longestHtml || isTooDeep(html))
      return cut(text.slice(from, Math.min(to, from + shownOfLong)), line);
    const relative = (_: string, written: string) => ` data-line="${Number(written) - line}"`;
    return { html: html.replace(lineAttribute, relative), line };
  });
  const next = blocks[mostBlocks];
  return next === undefined ? shown : [...shown, cut('', next.line)];
}

/** Counted generously: an element without an end counts like one that stays open. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  let open = 0;
  for (const [, isEnd, isEmpty] of html.matchAll(tag)) {
    if (isEnd !== '') open = Math.max(0, open - 1);
    else if (isEmpty === '') open += 1;
    depth = Math.max(depth, open);
  }
  return depth > deepest;
}

function cut(text: string, line: number): PageBlock {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { html: `<p data-line="0">${escaped}…</p>`, line };
}

import { escapeHtml } from '#core/markdown/escape-html.ts';
import type { RenderedBlock } from '#core/markdown/render-blocks.ts';
import { isTooHeavy } from './block-weight.ts';

/** A block of the page. What its HTML says in `data-line` counts from the block's own line. */
export interface PageBlock {
  readonly html: string;
  /** 1-based line of the text on which it begins. */
  readonly line: number;
}

/** Characters of the text that stand for a block that is too heavy. */
const shownOfHeavy = 2_000;
/** A page of more is no issue and no collection of them. */
const mostBlocks = 20_000;
const lineAttribute = / data-line="(\d+)"/g;

/**
 * Rendered blocks as the page takes them: where they stand is no part of their HTML, so that text
 * inserted above changes nothing below. Of what is too much for the page the beginning is shown as it is
 * written, and below it the sentence `shortened`, which says so.
 */
export function pageBlocks(
  text: string,
  blocks: readonly RenderedBlock[],
  shortened: string,
): readonly PageBlock[] {
  const cut = (start: string, line: number): PageBlock => ({
    html: `<p data-line="0">${escapeHtml(start)}…</p><p class="shortened">${escapeHtml(shortened)}</p>`,
    line,
  });
  const shown = blocks.slice(0, mostBlocks).map(({ html, line, from, to }): PageBlock => {
    if (isTooHeavy(html)) return cut(text.slice(from, Math.min(to, from + shownOfHeavy)), line);
    const relative = (_: string, written: string) => ` data-line="${Number(written) - line}"`;
    return { html: html.replace(lineAttribute, relative), line };
  });
  const next = blocks[mostBlocks];
  return next === undefined ? shown : [...shown, cut('', next.line)];
}

import { escapeHtml } from '#core/markdown/escape-html.ts';
import type { Piece } from '#core/markdown/piece.ts';
import type { PageOptions } from '#core/markdown/render-pieces.ts';
import type { TrackedMarkdown } from '#core/markdown/track-markdown.ts';
import { isTooHeavy } from './block-weight.ts';
import { resolvePicture } from './resolve-picture.ts';

/** What the page's HTML depends on besides the text. */
export interface PageLook {
  /** Where relative addresses of pictures are served; ends in a slash. */
  readonly assetBase: string;
  /** What the page says below a block that it shows only the beginning of. */
  readonly shortened: string;
  /** Where the library's own copies are served, by the public address that stands in the text. */
  readonly copies?: Readonly<Record<string, string>>;
}

/** Characters of the text that stand for a block that is too heavy. */
const shownOfHeavy = 2_000;
/** A page of more is no issue and no collection of them: the longest real ones have 1,800, a made-up megabyte 8,000. */
const mostPieces = 10_000;

function cut(start: string, shortened: string): string {
  return `<p data-line="0">${escapeHtml(start)}…</p><p class="shortened">${escapeHtml(shortened)}</p>`;
}

/**
 * How the page renders: of a block that is too much for it the beginning is shown as it is written, and
 * below it the sentence `shortened`, which says so.
 */
export function pageOptions({ assetBase, shortened, copies = {} }: PageLook): PageOptions {
  return {
    resolveImage: (src) => copies[src] ?? resolvePicture(src, assetBase),
    finish: (html, source) =>
      isTooHeavy(html) ? cut(source.slice(0, shownOfHeavy), shortened) : html,
  };
}

/** The beginning of a page of too many pieces, which is not followed then. */
export function withoutTooMany(page: TrackedMarkdown, { shortened }: PageLook): TrackedMarkdown {
  if (page.pieces.length <= mostPieces) return page;
  const end: Piece = {
    kind: 'paragraph',
    length: 0,
    lines: 0,
    isFresh: true,
    html: cut('', shortened),
    span: 1,
  };
  return { ...page, pieces: [...page.pieces.slice(0, mostPieces), end], isFollowed: false };
}

import { lineIndex } from '../text/lines.ts';
import { groupEnd, isShown } from './group-blocks.ts';
import { LineRenderer } from './line-renderer.ts';
import type { Piece } from './piece.ts';
import { placeTokens } from './place-blocks.ts';
import type { RenderOptions } from './render-blocks.ts';
import type { MarkdownToken } from './tokens.ts';

/** How a page shows what is rendered. */
export interface PageOptions extends RenderOptions {
  /** What the page makes of a block's HTML; `source` is its Markdown. */
  readonly finish?: (html: string, source: string) => string;
}

interface RenderWork extends PageOptions {
  /** The tokens of a piece, read. */
  readonly tokensAt: (index: number) => readonly MarkdownToken[];
  /** Whether anything in these pieces changed, or they were not side by side before. */
  readonly isChanged: (from: number, to: number) => boolean;
}

/** Gives the groups of pieces that begin in `from..to` their HTML; groups that did not change keep theirs. */
export function renderPieces(
  pieces: Piece[],
  work: RenderWork,
  from = 0,
  to = pieces.length,
): void {
  const renderer = new LineRenderer(work.resolveImage ?? ((src) => src));
  for (let start = from; start < to;) {
    const end =
      pieces[start]?.openings === undefined
        ? start + 1
        : groupEnd(pieces.length, start, (index) => pieces[index]?.openings ?? null);
    if (!isRendered(pieces, start, end) || work.isChanged(start, end)) {
      renderGroup(pieces, start, end, work, renderer);
    }
    start = end;
  }
}

/** Whether the pieces have the HTML of this very group. */
function isRendered(pieces: readonly Piece[], start: number, end: number): boolean {
  const first = pieces[start];
  if (first === undefined) return true;
  const isWhole = isShown(first.kind) ? first.span === end - start : first.html === null;
  if (!isWhole || end === start + 1) return isWhole;
  return pieces.slice(start + 1, end).every(({ html }) => html === null);
}

function renderGroup(
  pieces: Piece[],
  start: number,
  end: number,
  work: RenderWork,
  renderer: LineRenderer,
): void {
  for (let index = start; index < end; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const isFirst = index === start && isShown(piece.kind);
    const html = isFirst ? htmlOfGroup(start, end, work, renderer) : null;
    pieces[index] = { ...piece, html, span: isFirst ? end - start : 0 };
  }
}

function htmlOfGroup(start: number, end: number, work: RenderWork, renderer: LineRenderer): string {
  const tokens = Array.from({ length: end - start }, (_, at) => work.tokensAt(start + at)).flat();
  const text = tokens.map(({ raw }) => raw).join('');
  const placed = placeTokens(tokens, text, lineIndex(text));
  const shown = placed.filter(({ token }) => isShown(token.type));
  renderer.noteLines(placed, 0);
  const html = renderer.htmlOf(shown);
  return work.finish === undefined ? html : work.finish(html, text.slice(0, shown.at(-1)?.to));
}

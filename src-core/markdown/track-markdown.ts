import { lineIndex } from '../text/lines.ts';
import { readFrontMatter } from '../issue/front-matter.ts';
import { withinCallStack } from './call-stack.ts';
import { escapeHtml } from './escape-html.ts';
import { numberFootnotes, notesOf } from './footnotes.ts';
import type { Piece } from './piece.ts';
import { draftOf, linksOf, mentionsOf, type Draft } from './piece-drafts.ts';
import { readInside, readRun } from './read-pieces.ts';
import { listsTooDeep, mayNestTooDeep } from './reading-limits.ts';
import { renderPieces, type PageOptions } from './render-pieces.ts';

/**
 * A text as the page that shows it, in pieces, together with what it takes to follow the text through
 * edits. Plain data: a worker can make it.
 */
export interface TrackedMarkdown {
  /** UTF-16 units of the whole text. */
  readonly length: number;
  /** Where the Markdown begins: behind the front matter. */
  readonly from: number;
  /** The 1-based line there. */
  readonly line: number;
  readonly pieces: readonly Piece[];
  /** The labels of its footnotes, in order. */
  readonly labels: readonly string[];
  /** Whether raw HTML anywhere counts for what is open after it. */
  readonly hasOpenings: boolean;
  /** False when every edit needs the whole text to be read. */
  readonly isFollowed: boolean;
}

function plain(text: string, { finish = (html) => html }: PageOptions): TrackedMarkdown {
  const piece: Piece = {
    kind: 'code',
    length: text.length,
    lines: lineIndex(text).starts.length - 1,
    isFresh: false,
    html: finish(`<pre>${escapeHtml(text)}</pre>`, text),
    span: 1,
  };
  return {
    length: text.length,
    from: 0,
    line: 1,
    pieces: [piece],
    labels: [],
    hasOpenings: false,
    isFollowed: false,
  };
}

/** Reads and renders a text that is about to be edited; its blocks are those of `renderBlocks`. */
export function trackMarkdown(text: string, options: PageOptions = {}): TrackedMarkdown {
  if (listsTooDeep(text)) return plain(text, options);
  return withinCallStack(
    () => read(text, options),
    () => plain(text, options),
  );
}

function read(text: string, options: PageOptions): TrackedMarkdown {
  const from = readFrontMatter(text)?.to ?? 0;
  const run = readRun(text.slice(from));
  const { lexer } = run;
  lexer.tokens.links = linksOf(run.pieces);
  const notes = notesOf(lexer);
  let isLinkOpen = false;
  const insides = run.pieces.map((piece) => {
    const inside = readInside(run, piece, isLinkOpen);
    isLinkOpen = inside.isLinkOpen ?? false;
    return inside;
  });
  numberFootnotes(notes);
  const reads = new Map<number, Draft>();
  const pieces = run.pieces.map((piece, index): Piece => {
    const { references, ...extras } = insides[index] ?? { references: [] };
    const own = notes.definitions.slice(piece.notes.from, piece.notes.to);
    reads.set(index, { run, piece });
    return {
      ...draftOf(piece),
      ...extras,
      ...mentionsOf({ definitions: own, references }),
    };
  });
  const length = pieces.reduce((sum, piece) => sum + piece.length, from);
  renderPieces(pieces, {
    ...options,
    tokensAt: (index) => reads.get(index)?.piece.tokens ?? [],
    isChanged: () => true,
  });
  return {
    length: text.length,
    from,
    line: lineIndex(text.slice(0, from)).starts.length,
    pieces,
    labels: notes.definitions.map(({ label }) => label),
    hasOpenings: pieces.some(({ openings }) => openings !== undefined),
    isFollowed: length === text.length && !mayNestTooDeep(text),
  };
}

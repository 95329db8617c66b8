import type { TextEdit } from '../text/edit.ts';
import { readFrontMatter } from '../issue/front-matter.ts';
import { withinCallStack } from './call-stack.ts';
import { draftOf, linksOf, type Draft } from './piece-drafts.ts';
import type { Definition, Piece } from './piece.ts';
import { mayNestTooDeep } from './reading-limits.ts';
import type { PageOptions } from './render-pieces.ts';
import { readWindow, type Change, type TextSource, type Window } from './read-window.ts';
import { rereadPieces } from './reread-pieces.ts';
import type { TrackedMarkdown } from './track-markdown.ts';

/** What may be read where it has to be quick; whatever is more is for somebody else. */
export interface ReadingLimit {
  /** UTF-16 units in one go. */
  readonly most: number;
  /** Whether a text is read quickly enough. */
  readonly isQuick: (text: string) => boolean;
}

const noLimit: ReadingLimit = { most: Infinity, isQuick: () => true };

/** How far from its beginning the Markdown can change the end of a front matter without marks. */
const headerReach = 2_000;
const frontMatterOpening = /^(?:---[ \t]*\n|[A-Za-z][A-Za-z0-9_-]{0,30}:)/;

/** The shortest change that all edits lie in. */
function joined(edits: readonly TextEdit[]): Change {
  return {
    from: Math.min(...edits.map(({ from }) => from)),
    to: Math.max(...edits.map(({ to }) => to)),
    by: edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0),
  };
}

/** Where the Markdown begins now. */
function bodyStart({ from }: TrackedMarkdown, source: TextSource, change: Change): number {
  if (from === 0) {
    if (!frontMatterOpening.test(source.slice(0, 100))) return 0;
  } else {
    if (change.from > from + headerReach) return from;
    const moved = change.to < from ? from + change.by : from;
    if (readFrontMatter(source.slice(0, moved + headerReach))?.to === moved) return moved;
  }
  return readFrontMatter(source.slice(0, source.length))?.to ?? 0;
}

/**
 * The page of `source`, which is the text of `before` after `edits` (all of which refer to that text):
 * piece by piece what `trackMarkdown` makes of it (M1), but only what the edits could have changed is read.
 * Null where the whole text has to be, or where that goes beyond `limit`.
 */
export function updateMarkdown(
  before: TrackedMarkdown,
  source: TextSource,
  edits: readonly TextEdit[],
  options: PageOptions = {},
  limit = noLimit,
): TrackedMarkdown | null {
  if (edits.length === 0) return before.length === source.length ? before : null;
  const change = joined(edits);
  if (!before.isFollowed || before.length + change.by !== source.length) return null;
  const from = bodyStart(before, source, change);
  if (change.to < before.from && from === before.from + change.by) {
    const line = source.slice(0, from).split('\n').length;
    return { ...before, length: source.length, from, line };
  }
  return withinCallStack(
    () => update(before, from, source, change, options, limit),
    () => null,
  );
}

function definitionsIn(
  pieces: readonly { readonly definitions?: readonly Definition[] }[],
): readonly Definition[] {
  return pieces.flatMap(({ definitions = [] }) => definitions);
}

/** Which labels of link definitions lead elsewhere than before. */
function changedTags(
  before: readonly Piece[],
  { from, to, pieces }: Window,
  after: readonly Piece[],
): readonly string[] {
  const old = definitionsIn(before.slice(from, to));
  const now = definitionsIn(pieces);
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const oldLinks = linksOf(before);
  const links = linksOf(after);
  return [...new Set([...old, ...now].map(({ tag }) => tag))].filter(
    (tag) => JSON.stringify(oldLinks[tag]) !== JSON.stringify(links[tag]),
  );
}

function update(
  before: TrackedMarkdown,
  from: number,
  source: TextSource,
  change: Change,
  options: PageOptions,
  limit: ReadingLimit,
): TrackedMarkdown | null {
  const window = readWindow(before, from, source, change, limit);
  if (window === null || window.pieces.some(({ raw }) => mayNestTooDeep(raw))) return null;
  const drafts = window.pieces.map((piece): Piece => ({
    ...draftOf(piece),
    ...(piece.definitions.length > 0 ? { definitions: piece.definitions } : {}),
  }));
  // Not by spreading: there may be tens of thousands of them, at every key.
  const pieces = before.pieces.slice(0, window.from).concat(drafts, before.pieces.slice(window.to));
  const reads = new Map<number, Draft>(
    window.pieces.map((piece, index) => [window.from + index, { run: window.run, piece }]),
  );
  const line = from === before.from ? before.line : source.slice(0, from).split('\n').length;
  return rereadPieces({
    before,
    source,
    body: { from, line },
    window,
    pieces,
    reads,
    tags: changedTags(before.pieces, window, pieces),
    options,
    limit,
  });
}

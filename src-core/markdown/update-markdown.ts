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

/** Where the Markdown begins now, and the text up to there where that was read. */
interface BodyStart {
  readonly from: number;
  readonly head: string | null;
}

/** Null where more than `most` of the text would have to be read to tell. */
function bodyStart(
  { from }: TrackedMarkdown,
  source: TextSource,
  change: Change,
  most: number,
): BodyStart | null {
  if (from === 0) {
    if (!frontMatterOpening.test(source.slice(0, 100))) return { from: 0, head: null };
  } else {
    if (change.from > from + headerReach) return { from, head: null };
    // What ends between marks ends there whatever follows.
    const hasMarks = source.slice(0, 3) === '---' && source.slice(from - 1, from) === '\n';
    if (change.from >= from && hasMarks) return { from, head: null };
    const moved = change.to < from ? from + change.by : from;
    if (moved + headerReach > most) return null;
    const head = source.slice(0, moved + headerReach);
    if (readFrontMatter(head)?.to === moved) return { from: moved, head };
  }
  const start = startWithin(source, most);
  return start === null ? null : { from: start, head: null };
}

/** Where the Markdown begins, null where that cannot be told from the first lines up to `most`. */
function startWithin(source: TextSource, most: number): number | null {
  if (source.length <= most) return readFrontMatter(source.slice(0, source.length))?.to ?? 0;
  const part = source.slice(0, most);
  const head = part.slice(0, part.lastIndexOf('\n') + 1);
  const start = readFrontMatter(head)?.to ?? 0;
  if (start > 0) return start < head.length - headerReach ? start : null;
  // What is no front matter even with closing marks here is none, whatever follows.
  return head !== '' && readFrontMatter(`${head}---\n`) === null ? 0 : null;
}

/** Lines that begin up to `end`. */
function linesUpTo(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    lines += 1;
  }
  return lines;
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
  const start = bodyStart(before, source, change, limit.most);
  if (start === null) return null;
  const { from, head } = start;
  if (change.to < before.from && from === before.from + change.by) {
    const line = linesUpTo(head ?? source.slice(0, from), from);
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
  // An edit of the front matter may change its lines and not its length.
  const isSameHead = from === before.from && change.from >= from;
  const line = isSameHead ? before.line : source.slice(0, from).split('\n').length;
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

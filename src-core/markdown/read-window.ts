import type { Piece } from './piece.ts';
import type { TrackedMarkdown } from './track-markdown.ts';
import type { ReadingLimit } from './update-markdown.ts';
import { readRun, type ReadPiece, type ReadRun } from './read-pieces.ts';

/** A text of which any part can be had without making the whole of it. */
export interface TextSource {
  readonly length: number;
  readonly slice: (from: number, to: number) => string;
}

/** Replaced `from..to` of the text before, which made it longer by `by`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** The pieces `from..to` of the text before gave way to `pieces`. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly run: ReadRun;
  readonly pieces: readonly ReadPiece[];
}

interface Place {
  /** A piece. */
  readonly index: number;
  /** Where it begins. */
  readonly at: number;
}

/**
 * The first piece that has to be read again. Above the piece that changes one more is read, since a list
 * or a note goes as far as the next line lets it; and one whose title nothing closes.
 */
function startOf(pieces: readonly Piece[], bodyFrom: number, change: Change): Place {
  let at = bodyFrom;
  let index = 0;
  let unsettled: number | null = null;
  for (; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || at + piece.length >= change.from) break;
    if (piece.isUnsettled) unsettled ??= index;
    at += piece.length;
  }
  let lines = 0;
  const isEarlyEnough = () =>
    lines > 0 && pieces[index - 1]?.isFresh === true && index <= (unsettled ?? index);
  while (index > 0 && !isEarlyEnough()) {
    index -= 1;
    at -= pieces[index]?.length ?? 0;
    lines += wordedLines(pieces[index]);
  }
  return { index, at };
}

/** What ends above a piece does not look beyond a line of it that is not blank. */
export function wordedLines(piece: Piece | undefined): number {
  return piece === undefined || piece.isBlank ? 0 : piece.lines;
}

/** Those places after which enough has been read to tell what ends there. */
function toldPlaces(pieces: readonly Piece[], places: readonly Place[]): readonly Place[] {
  let last = places.length - 1;
  while (last > 0 && wordedLines(pieces[places[last - 1]?.index ?? 0]) === 0) last -= 1;
  return places.slice(0, Math.max(0, last));
}

/**
 * The first `count` places of pieces that begin behind a change, and the end of the text where it comes
 * before; as they were before the change.
 */
function placesAfter(
  pieces: readonly Piece[],
  start: Place,
  changeTo: number,
  count: number,
): readonly Place[] {
  const places: Place[] = [];
  let { at } = start;
  for (let index = start.index; index <= pieces.length && places.length < count; index += 1) {
    if (at > changeTo || index === pieces.length) places.push({ index, at });
    at += pieces[index]?.length ?? 0;
  }
  return places;
}

/**
 * Reads again what a change may have made other blocks, and no more: from where nothing before matters up
 * to where what comes after was read as it would be now (M2-M4 of INVARIANTS.md). Null where that is more
 * than the limit allows, or marked does not keep every character. Throws as marked does.
 */
export function readWindow(
  { pieces, from }: Pick<TrackedMarkdown, 'pieces' | 'from'>,
  bodyFrom: number,
  source: TextSource,
  change: Change,
  limit: ReadingLimit,
): Window | null {
  const isMoved = bodyFrom !== from;
  const start = isMoved ? { index: 0, at: bodyFrom } : startOf(pieces, from, change);
  const old = isMoved ? { index: 0, at: from } : start;
  const changeTo = Math.max(change.to, bodyFrom - change.by);
  for (let reach = 3; ; reach *= 4) {
    const places = placesAfter(pieces, old, changeTo, reach);
    const last = places.at(-1) ?? start;
    const isWhole = last.index === pieces.length;
    const end = last.at + change.by;
    if (end - start.at > limit.most) return null;
    const text = source.slice(start.at, end);
    if (!limit.isQuick(text)) return null;
    const run = readRun(text);
    if (run.pieces.reduce((sum, { raw }) => sum + raw.length, 0) !== text.length) return null;
    const met = isWhole ? places : toldPlaces(pieces, places);
    const window = meet(pieces, run, start, met, change);
    const isSettled = !window?.pieces.some(({ isUnsettled }) => isUnsettled);
    if (window !== null && (isWhole || isSettled)) return window;
    if (isWhole) return null;
    if (!isSettled) reach = pieces.length;
  }
}

/** The window up to the first place where reading goes on as it did before. */
function meet(
  pieces: readonly Piece[],
  run: ReadRun,
  start: Place,
  places: readonly Place[],
  change: Change,
): Window | null {
  const indexes = new Map(places.map(({ index, at }) => [at + change.by, index]));
  let at = start.at;
  let count = 0;
  for (;;) {
    const to = indexes.get(at);
    const isFresh = count === 0 || run.pieces[count - 1]?.isFresh === true;
    const wasFresh = to === 0 || to === pieces.length || pieces[(to ?? 0) - 1]?.isFresh === true;
    const isEnd = count === run.pieces.length;
    const meets = to === pieces.length ? isEnd : isFresh && wasFresh;
    if (to !== undefined && meets) {
      return { from: start.index, to, run, pieces: run.pieces.slice(0, count) };
    }
    const next = run.pieces[count];
    if (next === undefined) return null;
    at += next.raw.length;
    count += 1;
  }
}

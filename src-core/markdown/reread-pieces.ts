import { notesOf, numberFootnotes, type Notes } from './footnotes.ts';
import { draftOf, linksOf, mentionsOf, type Draft } from './piece-drafts.ts';
import type { NoteMention, Piece } from './piece.ts';
import { readInside, readRun, type Links } from './read-pieces.ts';
import type { ReadingLimit } from './update-markdown.ts';
import { wordedLines, type TextSource, type Window } from './read-window.ts';
import { renderPieces, type PageOptions } from './render-pieces.ts';
import type { MarkdownToken } from './tokens.ts';
import type { TrackedMarkdown } from './track-markdown.ts';

export interface Rereading {
  readonly before: TrackedMarkdown;
  readonly source: TextSource;
  /** Where the Markdown begins now. */
  readonly body: Pick<TrackedMarkdown, 'from' | 'line'>;
  readonly window: Window;
  /** Those of the text now, to be changed; those of the window as far as their blocks are read. */
  readonly pieces: Piece[];
  /** The pieces of the window, by their places. */
  readonly reads: Map<number, Draft>;
  /** Labels of link definitions that lead elsewhere than before. */
  readonly tags: readonly string[];
  readonly options: PageOptions;
  readonly limit: ReadingLimit;
}

type Inside = ReturnType<typeof readInside>;

/** The definitions of a text, as long as its page is held. */
const linksByPage = new WeakMap<TrackedMarkdown, Links>();

function linksFor(page: TrackedMarkdown): Links {
  const links = linksByPage.get(page) ?? linksOf(page.pieces);
  linksByPage.set(page, links);
  return links;
}

/** As marked compares labels (`normalizeLabel`), white space apart. */
function fold(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase();
}

/** Whether a block may refer to one of the labels; asked of its text, so it is rather said too often. */
function mayMention(raw: string, tags: readonly string[]): boolean {
  if (!raw.includes('[')) return false;
  const folded = fold(raw);
  return tags.some((tag) => /[\s|]/u.test(tag) || folded.includes(tag));
}

const withoutInline: ReadonlySet<Piece['kind']> = new Set(['space', 'def', 'hr', 'html', 'code']);

/** What an open `<a>` bears on: addresses that become links by themselves, and its own end. */
const touchesLinks = /<\/?a\b|:\/\/|www\.|@|mailto:|xmpp:/i;

function hasNotes({ notes, mentions }: Piece): boolean {
  return notes !== undefined || mentions !== undefined;
}

function labelsOf(mentions: readonly { readonly label: string }[]): string {
  return JSON.stringify(mentions.map(({ label }) => label));
}

function startsOf(pieces: readonly Piece[], from: number): readonly number[] {
  const starts: number[] = [];
  let at = from;
  for (const { length } of pieces) {
    starts.push(at);
    at += length;
  }
  return starts;
}

/** Puts the numbers of before on as many footnotes with the same labels. */
function copyNumbers(from: readonly NoteMention[], to: readonly { number: number }[]): void {
  for (const [index, token] of to.entries()) token.number = from[index]?.number ?? 0;
}

/**
 * Reads what stands inside the blocks of a window, and all other blocks that the window concerns: those that
 * refer to definitions that changed in it, and those with footnotes where the notes are counted anew. Null
 * where that cannot be done piece by piece.
 */
export function rereadPieces(work: Rereading): TrackedMarkdown | null {
  const { before, source, body, window, reads, tags, options, limit } = work;
  const { pieces } = work;
  let starts: readonly number[] | null = null;
  const rawFrom = (from: number, to: number): string => {
    starts ??= startsOf(pieces, body.from);
    return source.slice(starts[from] ?? source.length, starts[to] ?? source.length);
  };
  const rawAt = (index: number): string => rawFrom(index, index + 1);

  const replaced = before.pieces.slice(window.from, window.to);
  const oldNotes = replaced.flatMap(({ notes = [] }) => notes);
  const newNotes = notesOf(window.run.lexer).definitions.slice(
    0,
    window.pieces.at(-1)?.notes.to ?? 0,
  );
  const isLabelled = labelsOf(oldNotes) !== labelsOf(newNotes);
  const end = window.from + window.pieces.length;
  const labels = isLabelled
    ? [
        ...pieces.slice(0, window.from).flatMap(({ notes = [] }) => notes),
        ...newNotes,
        ...pieces.slice(end).flatMap(({ notes = [] }) => notes),
      ].map(({ label }) => label)
    : before.labels;
  const links = tags.length === 0 ? linksFor(before) : linksOf(pieces);

  const insides = new Map<number, Inside>();
  /** Whether an `<a>` was open after a piece, where that is another thing now. */
  const openBefore = new Map<number, boolean>();
  let budget = limit.most;
  /**
   * Reads the blocks of a piece that is not of the window, with those that it cannot be read without; false
   * where they do not come out as before.
   */
  function readAgain(index: number): boolean {
    if (reads.has(index)) return true;
    let [from, to] = [index, index + 1];
    while (from > 0 && pieces[from - 1]?.isFresh !== true) from -= 1;
    while (to < pieces.length && pieces[to - 1]?.isFresh !== true) to += 1;
    // What ends there may depend on the next line.
    let next = to;
    while (next < pieces.length && wordedLines(pieces[next]) === 0) next += 1;
    const raw = rawFrom(from, Math.min(pieces.length, next + 1));
    budget -= raw.length;
    if (budget < 0 || !limit.isQuick(raw)) return false;
    const run = readRun(raw);
    for (let at = from; at < to; at += 1) {
      const [piece, known] = [run.pieces[at - from], pieces[at]];
      if (piece?.raw.length !== known?.length || piece?.token.type !== known?.kind) return false;
      if (piece !== undefined && !reads.has(at)) reads.set(at, { run, piece });
    }
    return true;
  }
  function readInsideAt(index: number): void {
    const read = reads.get(index);
    if (read === undefined || insides.has(index)) return;
    const { lexer } = read.run;
    lexer.tokens.links = links;
    const known = notesOf(lexer).labels;
    known.clear();
    for (const label of labels) known.add(label);
    insides.set(index, readInside(read.run, read.piece, isOpenBefore(index)));
  }
  /** Reads what stands inside all pieces whose blocks are read; false where another one cannot be. */
  function readAll(): boolean {
    // With nothing left in the window what is behind it follows what is before it.
    const places = new Set([...reads.keys(), end - 1]);
    for (const index of [...places].toSorted((a, b) => a - b)) {
      readInsideAt(index);
      if (!carryLinks(index, places)) return false;
    }
    return true;
  }
  function isOpenBefore(index: number): boolean {
    return (insides.get(index - 1) ?? pieces[index - 1])?.isLinkOpen ?? false;
  }
  /** An `<a>` that is open now and was not, or the other way round, goes on in what follows. */
  function carryLinks(index: number, places: ReadonlySet<number>): boolean {
    for (let next = index + 1; next < pieces.length && !places.has(next); next += 1) {
      const isOpen = isOpenBefore(next);
      const isAsBefore = isOpen === wasOpenBefore(next);
      const piece = pieces[next];
      if ((isAsBefore && !reads.has(next)) || piece === undefined) break;
      if (reads.has(next) || (!isAsBefore && touchesLinks.test(rawAt(next)))) {
        if (!readAgain(next)) return false;
        // Together with it others before it may have been read.
        for (const at of [...reads.keys()].toSorted((a, b) => a - b)) {
          if (at <= next) readInsideAt(at);
        }
      } else {
        const { isLinkOpen: _, ...others } = piece;
        openBefore.set(next, piece.isLinkOpen ?? false);
        pieces[next] = isOpen ? { ...others, isLinkOpen: true } : others;
      }
    }
    return true;
  }
  function wasOpenBefore(index: number): boolean {
    const last = index === end ? before.pieces[window.to - 1] : pieces[index - 1];
    return openBefore.get(index - 1) ?? last?.isLinkOpen ?? false;
  }
  function notesAt(index: number): Omit<Notes, 'labels'> {
    const read = reads.get(index);
    const { from, to } = read?.piece.notes ?? { from: 0, to: 0 };
    return {
      definitions: read === undefined ? [] : notesOf(read.run.lexer).definitions.slice(from, to),
      references: insides.get(index)?.references ?? [],
    };
  }

  const concerned = (piece: Piece, index: number): boolean => {
    if (reads.has(index) || withoutInline.has(piece.kind)) return false;
    if (isLabelled && (hasNotes(piece) || rawAt(index).includes('[^'))) return true;
    return tags.length > 0 && mayMention(rawAt(index), tags);
  };
  if (isLabelled || tags.length > 0) {
    for (const [index, piece] of pieces.entries()) {
      if (concerned(piece, index) && !readAgain(index)) return null;
    }
  }
  if (!readAll()) return null;

  const inWindow = (index: number) => index >= window.from && index < end;
  const others = () => [...reads.keys()].filter((index) => !inWindow(index));
  const windowNotes = Array.from({ length: end - window.from }, (_, offset) =>
    notesAt(window.from + offset),
  );
  const isCountedAnew =
    isLabelled ||
    labelsOf(replaced.flatMap(({ mentions = [] }) => mentions)) !==
      labelsOf(windowNotes.flatMap(({ references }) => references)) ||
    others().some(
      (index) => labelsOf(pieces[index]?.mentions ?? []) !== labelsOf(notesAt(index).references),
    );
  if (isCountedAnew) {
    for (const [index, piece] of pieces.entries()) {
      if (!reads.has(index) && hasNotes(piece) && !readAgain(index)) return null;
    }
    if (!readAll()) return null;
    const all = [...reads.keys()].toSorted((a, b) => a - b).map(notesAt);
    numberFootnotes({
      definitions: all.flatMap(({ definitions }) => definitions),
      references: all.flatMap(({ references }) => references),
    });
  } else {
    copyNumbers(
      oldNotes,
      windowNotes.flatMap(({ definitions }) => definitions),
    );
    copyNumbers(
      replaced.flatMap(({ mentions = [] }) => mentions),
      windowNotes.flatMap(({ references }) => references),
    );
    for (const index of others()) keepNumbers(index);
  }

  function keepNumbers(index: number): void {
    const { definitions, references } = notesAt(index);
    copyNumbers(pieces[index]?.notes ?? [], definitions);
    copyNumbers(pieces[index]?.mentions ?? [], references);
  }

  for (const [index, { piece }] of reads) {
    const { references: _, ...extras } = insides.get(index) ?? { references: [] };
    pieces[index] = { ...draftOf(piece), ...extras, ...mentionsOf(notesAt(index)) };
  }
  const changed = new Set(reads.keys());
  let isReadable = true;
  const tokensAt = (index: number): readonly MarkdownToken[] => {
    if (!insides.has(index)) {
      isReadable &&= readAgain(index);
      readInsideAt(index);
      keepNumbers(index);
    }
    return reads.get(index)?.piece.tokens ?? [];
  };
  const isChanged = (from: number, to: number): boolean => {
    if (from < window.from && window.from < to) return true;
    for (let index = from; index < to; index += 1) if (changed.has(index)) return true;
    return false;
  };
  const hasOpenings =
    before.hasOpenings || [...changed].some((index) => pieces[index]?.openings !== undefined);
  const rendering = { ...options, tokensAt, isChanged };
  if (hasOpenings) renderPieces(pieces, rendering);
  else for (const index of changed) renderPieces(pieces, rendering, index, index + 1);
  if (!isReadable) return null;
  const page = { ...before, ...body, length: source.length, pieces, labels, hasOpenings };
  linksByPage.set(page, links);
  return page;
}

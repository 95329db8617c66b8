import type { Notes } from './footnotes.ts';
import type { Definition, Piece, PieceExtras } from './piece.ts';
import type { Links, ReadPiece, ReadRun } from './read-pieces.ts';

/** A block that was read, in the run that it was read in. */
export interface Draft {
  readonly run: ReadRun;
  readonly piece: ReadPiece;
}

/** A piece that is not rendered yet. */
export function draftOf({ token, raw, isFresh }: ReadPiece): Piece {
  return {
    kind: token.type,
    length: raw.length,
    lines: raw.split('\n').length - 1,
    isFresh,
    html: null,
    span: 0,
    ...(raw.trim() === '' ? { isBlank: true } : {}),
  };
}

/** The definitions that references find: of those with one label the first. */
export function linksOf(
  pieces: readonly { readonly definitions?: readonly Definition[] }[],
): Links {
  const links = Object.create(null) as Links;
  for (const { definitions = [] } of pieces) {
    for (const { tag, href, title } of definitions) links[tag] ??= { href, title };
  }
  return links;
}

/** What a piece keeps of its footnotes. */
export function mentionsOf({
  definitions,
  references,
}: Omit<Notes, 'labels'>): Pick<PieceExtras, 'notes' | 'mentions'> {
  return {
    ...(definitions.length === 0
      ? {}
      : { notes: definitions.map(({ label, number }) => ({ label, number })) }),
    ...(references.length === 0
      ? {}
      : { mentions: references.map(({ label, number }) => ({ label, number })) }),
  };
}

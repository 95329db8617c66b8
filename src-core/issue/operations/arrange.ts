import { applyEdits } from '../../text/apply-edits.ts';
import type { Range, TextEdit } from '../../text/edit.ts';

/** A part of the new text: a part of the old one, or something new. */
export type Piece = Range | string;

export interface Arrangement {
  readonly edits: readonly TextEdit[];
  /** Where each piece begins in the new text. */
  readonly starts: readonly number[];
}

/**
 * The edits that turn `text` into its `pieces` one after another, where as much as possible stays in
 * place. Ranges in `pieces` do not overlap. `substitutions` are edits inside those ranges (sorted,
 * not overlapping) and apply wherever their range goes.
 */
export function arrange(
  text: string,
  pieces: readonly Piece[],
  substitutions: readonly TextEdit[],
): Arrangement {
  const kept = keptPieces(pieces);
  const edits: TextEdit[] = [];
  const starts: number[] = [];
  let oldPosition = 0;
  let newPosition = 0;
  let insert = '';
  const flush = (to: number) => {
    if (insert !== '' || to > oldPosition) edits.push({ from: oldPosition, to, insert });
    insert = '';
  };
  for (const [index, piece] of pieces.entries()) {
    starts.push(newPosition);
    if (kept.has(index) && typeof piece !== 'string') {
      flush(piece.from);
      const inside = substitutionsIn(piece, substitutions);
      edits.push(...inside);
      oldPosition = piece.to;
      newPosition += piece.to - piece.from + growth(inside);
    } else {
      const part = typeof piece === 'string' ? piece : changedPart(text, piece, substitutions);
      insert += part;
      newPosition += part.length;
    }
  }
  flush(text.length);
  return { edits: edits.filter((edit) => !isEmpty(text, edit)), starts };
}

function changedPart(text: string, piece: Range, substitutions: readonly TextEdit[]): string {
  const inside = substitutionsIn(piece, substitutions).map((edit) => ({
    ...edit,
    from: edit.from - piece.from,
    to: edit.to - piece.from,
  }));
  return applyEdits(text.slice(piece.from, piece.to), inside);
}

function substitutionsIn(piece: Range, substitutions: readonly TextEdit[]): readonly TextEdit[] {
  return substitutions.filter(
    ({ from, to }) => from >= piece.from && to <= piece.to && (to > from || from < piece.to),
  );
}

function growth(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
}

function isEmpty(text: string, { from, to, insert }: TextEdit): boolean {
  return text.slice(from, to) === insert;
}

/** The indexes of the longest ascending selection of old ranges, by length of text. */
function keptPieces(pieces: readonly Piece[]): ReadonlySet<number> {
  interface Chain {
    readonly index: number;
    readonly to: number;
    readonly weight: number;
    readonly before: Chain | null;
  }
  let best: Chain | null = null;
  const chains: Chain[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue;
    let before: Chain | null = null;
    for (const chain of chains) {
      if (chain.to <= piece.from && chain.weight > (before?.weight ?? -1)) before = chain;
    }
    const weight = (before?.weight ?? 0) + (piece.to - piece.from);
    const chain: Chain = { index, to: piece.to, weight, before };
    chains.push(chain);
    if (best === null || weight > best.weight) best = chain;
  }
  const kept = new Set<number>();
  for (let chain = best; chain !== null; chain = chain.before) kept.add(chain.index);
  return kept;
}

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

/** Those inside `piece`; `substitutions` are sorted, so the first is found by halving. */
function substitutionsIn(piece: Range, substitutions: readonly TextEdit[]): readonly TextEdit[] {
  let low = 0;
  let high = substitutions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((substitutions[middle]?.from ?? 0) < piece.from) low = middle + 1;
    else high = middle;
  }
  const inside: TextEdit[] = [];
  for (let index = low; index < substitutions.length; index += 1) {
    const edit = substitutions[index];
    if (edit === undefined || edit.to > piece.to || edit.from >= piece.to) break;
    inside.push(edit);
  }
  return inside;
}

function growth(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
}

function isEmpty(text: string, { from, to, insert }: TextEdit): boolean {
  return text.slice(from, to) === insert;
}

/** Successive pieces that follow each other in the old text, too. */
interface Block extends Range {
  readonly first: number;
  readonly last: number;
}

function blocksOf(pieces: readonly Piece[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue;
    const block = blocks.at(-1);
    if (block?.to === piece.from && block.last === index - 1) {
      blocks[blocks.length - 1] = { ...block, to: piece.to, last: index };
    } else {
      blocks.push({ ...piece, first: index, last: index });
    }
  }
  return blocks;
}

/**
 * The indexes of the longest ascending selection of old ranges, by length of text. It takes time
 * quadratic in the number of blocks, which are few however many items pass each other.
 */
function keptPieces(pieces: readonly Piece[]): ReadonlySet<number> {
  interface Chain extends Block {
    readonly weight: number;
    readonly before: Chain | null;
  }
  let best: Chain | null = null;
  const chains: Chain[] = [];
  for (const block of blocksOf(pieces)) {
    let before: Chain | null = null;
    for (const chain of chains) {
      if (chain.to <= block.from && chain.weight > (before?.weight ?? -1)) before = chain;
    }
    const weight = (before?.weight ?? 0) + (block.to - block.from);
    const chain: Chain = { ...block, weight, before };
    chains.push(chain);
    if (best === null || weight > best.weight) best = chain;
  }
  const kept = new Set<number>();
  for (let chain = best; chain !== null; chain = chain.before) {
    for (let index = chain.first; index <= chain.last; index += 1) kept.add(index);
  }
  return kept;
}

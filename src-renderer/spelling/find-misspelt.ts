import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { ProseWord } from '#core/spelling/find-words.ts';
import type { Range } from '#core/text/edit.ts';
import { wordsBetween } from './words-between.ts';

/** The text is looked through in pieces of so many characters. */
const pieceLength = 20_000;
/** How long the grammar may take for one of them. */
const readingMs = 200;

/** The pieces of a text from a place on in one direction, and round over its end to that place. */
function piecesFrom(length: number, at: number, direction: 1 | -1): readonly Range[] {
  const pieces: Range[] = [];
  for (let from = 0; from <= length; from += pieceLength) {
    pieces.push({ from, to: Math.min(length, from + pieceLength) });
  }
  const here = Math.min(Math.floor(at / pieceLength), pieces.length - 1);
  const inOrder = [...pieces.slice(here), ...pieces.slice(0, here + 1)];
  if (direction === 1) return inOrder;
  return [...pieces.slice(here + 1), ...pieces.slice(0, here + 1)]
    .toReversed()
    .concat(pieces.slice(here, here + 1));
}

/**
 * The next misspelt word after a selection, or before it, round over the text's end; null where there is none.
 * `misspelt` gives null to end the search.
 */
export async function findMisspelt(
  state: EditorState,
  { from, to }: Range,
  direction: 1 | -1,
  misspelt: (words: readonly ProseWord[]) => Promise<readonly ProseWord[] | null>,
): Promise<ProseWord | null> {
  const start = direction === 1 ? to : from;
  const isAhead = (word: ProseWord): boolean =>
    direction === 1 ? word.from >= to && word.to > to : word.to <= from && word.from < from;
  const pieces = piecesFrom(state.doc.length, start, direction);
  for (const [at, piece] of pieces.entries()) {
    // The state's own tree ends where the window was last.
    const tree = ensureSyntaxTree(state, piece.to, readingMs) ?? undefined;
    const all = wordsBetween(state, piece, tree).filter(
      (word) => word.from >= piece.from && word.from < piece.to,
    );
    const wanted = at === 0 ? all.filter(isAhead) : all;
    const wrong = await misspelt(wanted);
    if (wrong === null) return null;
    const found = direction === 1 ? wrong[0] : wrong.at(-1);
    if (found !== undefined) return found;
  }
  return null;
}

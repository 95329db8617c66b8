import type { TextEdit } from './edit.ts';

/** A text that many small edits are applied to, each at a cost that does not follow its length. */
export interface ChunkedText {
  readonly length: () => number;
  /** As `applyEdits`; throws when they do not fit, and is unchanged then. */
  readonly apply: (edits: readonly TextEdit[]) => void;
  readonly text: () => string;
}

const chunkLength = 4096;

export function chunkedText(initial: string): ChunkedText {
  let chunks = inChunks(initial);
  let length = initial.length;

  const replace = ({ from, to, insert }: TextEdit): void => {
    let first = 0;
    let start = 0;
    while (first < chunks.length - 1 && start + (chunks[first] ?? '').length < from) {
      start += (chunks[first] ?? '').length;
      first += 1;
    }
    let last = first;
    let end = start + (chunks[first] ?? '').length;
    while (end < to) {
      last += 1;
      end += (chunks[last] ?? '').length;
    }
    const covered = chunks.slice(first, last + 1).join('');
    const text = covered.slice(0, from - start) + insert + covered.slice(to - start);
    if (text.length < 2 * chunkLength && last === first) chunks[first] = text;
    else chunks.splice(first, last - first + 1, ...inChunks(text));
    length += insert.length - (to - from);
  };

  return {
    length: () => length,
    apply: (edits) => {
      let position = 0;
      for (const { from, to } of edits) {
        if (from < position || to < from || to > length) {
          throw new Error(`edit ${from}..${to} does not fit after ${position} in ${length} units`);
        }
        position = to;
      }
      // From the end, so that the positions of those before stay true.
      for (const edit of edits.toReversed()) replace(edit);
    },
    text: () => {
      const text = chunks.join('');
      chunks = inChunks(text);
      return text;
    },
  };
}

function inChunks(text: string): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += chunkLength) {
    chunks.push(text.slice(at, at + chunkLength));
  }
  return chunks.length === 0 ? [''] : chunks;
}

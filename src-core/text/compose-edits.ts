import type { TextEdit } from './edit.ts';

/** A stretch of the old text that stays, or text that is new. */
type Stretch = { readonly from: number; readonly to: number } | string;

/**
 * The edits of `text` that do what `first` and then `second` do, where `second` refers to the text after
 * `first`. Both are sorted and do not overlap, and so is what comes back; edits that change nothing are
 * left out.
 */
export function composeEdits(
  text: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const all = stretchesOf(text.length, first);
  const composed: Stretch[] = [];
  const rest = createReader(all);
  let position = 0;
  for (const { from, to, insert } of second) {
    composed.push(...rest.take(from - position));
    rest.take(to - from);
    if (insert !== '') composed.push(insert);
    position = to;
  }
  composed.push(...rest.take(Infinity));
  return editsOf(text, composed);
}

function stretchesOf(length: number, edits: readonly TextEdit[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let position = 0;
  for (const { from, to, insert } of edits) {
    if (from > position) stretches.push({ from: position, to: from });
    if (insert !== '') stretches.push(insert);
    position = to;
  }
  if (length > position) stretches.push({ from: position, to: length });
  return stretches;
}

function createReader(all: readonly Stretch[]): { take(count: number): readonly Stretch[] } {
  let index = 0;
  let offset = 0;
  return {
    take(count) {
      const taken: Stretch[] = [];
      let left = count;
      for (let now = all[index]; now !== undefined && left > 0; now = all[index]) {
        const size = lengthOf(now) - offset;
        const used = Math.min(size, left);
        taken.push(part(now, offset, offset + used));
        left -= used;
        offset = used === size ? 0 : offset + used;
        if (used === size) index += 1;
      }
      return taken;
    },
  };
}

function lengthOf(stretch: Stretch): number {
  return typeof stretch === 'string' ? stretch.length : stretch.to - stretch.from;
}

function part(stretch: Stretch, from: number, to: number): Stretch {
  return typeof stretch === 'string'
    ? stretch.slice(from, to)
    : { from: stretch.from + from, to: stretch.from + to };
}

function editsOf(text: string, stretches: readonly Stretch[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  let insert = '';
  const flush = (to: number): void => {
    if (text.slice(position, to) !== insert) edits.push({ from: position, to, insert });
    insert = '';
  };
  for (const stretch of stretches) {
    if (typeof stretch === 'string') {
      insert += stretch;
    } else {
      flush(stretch.from);
      position = stretch.to;
    }
  }
  flush(text.length);
  return edits;
}

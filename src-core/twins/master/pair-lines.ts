/** Lines of two texts that are one line, ascending on both sides. */
export interface LinePair {
  readonly left: number;
  readonly right: number;
}

/** More would cost too long; such texts share what they begin and end with. */
const mostCells = 16_000_000;
const words = 4;
const blanks = 1;

/**
 * Pairs as much of two lists of lines as can be, in order: `left[i]` and `right[j]` may be one when
 * `mayPair` says so. Lines that say something count for more than blank ones.
 */
export function pairLines(
  left: readonly string[],
  right: readonly string[],
  mayPair: (left: number, right: number) => boolean,
): readonly LinePair[] {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && mayPair(start, start)) start += 1;
  const head = Array.from({ length: start }, (_, at) => ({ left: at, right: at }));
  const [rows, columns] = [left.length - start, right.length - start];
  if (rows * columns > mostCells) return head;
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const worth = (row: number) => ((left[start + row] ?? '').trim() === '' ? blanks : words);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const apart = Math.max(at(row + 1, column), at(row, column + 1));
      const together = mayPair(start + row, start + column)
        ? at(row + 1, column + 1) + worth(row)
        : -1;
      best[row * width + column] = Math.max(apart, together);
    }
  }
  const pairs = [...head];
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const isPair = mayPair(start + row, start + column);
    if (isPair && at(row, column) === at(row + 1, column + 1) + worth(row)) {
      pairs.push({ left: start + row, right: start + column });
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

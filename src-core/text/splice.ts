import type { TextEdit } from './edit.ts';

/** The one edit of `before` that makes it `after`, as short as it can be; null where they are the same. */
export function spliceBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const from = longest(
    shorter,
    (start, end) => before.slice(start, end) === after.slice(start, end),
  );
  const isSameEnd = (start: number, end: number) =>
    before.slice(before.length - end, before.length - start) ===
    after.slice(after.length - end, after.length - start);
  const end = longest(shorter - from, isSameEnd);
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/** The greatest length up to `most` of which all parts are the same. */
function longest(most: number, isSame: (start: number, end: number) => boolean): number {
  let known = 0;
  let open = most;
  while (known < open) {
    const middle = (known + open + 1) >> 1;
    if (isSame(known, middle)) known = middle;
    else open = middle - 1;
  }
  return known;
}

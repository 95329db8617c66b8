import { lineEdits } from './line-edits.ts';

/** How many characters (UTF-16 units) came and went, to the nearest stretch within changed lines. */
export function changeSize(
  before: string,
  after: string,
): { readonly added: number; readonly removed: number } {
  let added = 0;
  let removed = 0;
  for (const { from, to, insert } of lineEdits(before, after)) {
    const gone = before.slice(from, to);
    const shorter = Math.min(gone.length, insert.length);
    let start = 0;
    while (start < shorter && gone[start] === insert[start]) start += 1;
    let end = 0;
    while (end < shorter - start && gone.at(-1 - end) === insert.at(-1 - end)) end += 1;
    added += insert.length - start - end;
    removed += gone.length - start - end;
  }
  return { added, removed };
}

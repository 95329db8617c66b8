/** Which blocks of the page to replace; those before and after keep their elements. */
export interface PatchPlan {
  /** The first block that differs. */
  readonly from: number;
  /** How many of the shown blocks go. */
  readonly removed: number;
  /** How many of the new blocks come. */
  readonly inserted: number;
}

/** The shortest run of blocks in which the page and the new blocks differ, by their keys. */
export function planPatch<T>(
  shown: readonly T[],
  next: readonly T[],
  keyOf: (block: T) => unknown = (block) => block,
): PatchPlan {
  const isSame = (one: T | undefined, other: T | undefined): boolean =>
    one === other || (one !== undefined && other !== undefined && keyOf(one) === keyOf(other));
  const shorter = Math.min(shown.length, next.length);
  let from = 0;
  while (from < shorter && isSame(shown[from], next[from])) from += 1;
  let same = 0;
  while (same < shorter - from && isSame(shown.at(-1 - same), next.at(-1 - same))) {
    same += 1;
  }
  return { from, removed: shown.length - from - same, inserted: next.length - from - same };
}

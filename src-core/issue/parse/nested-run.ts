import type { HeadLine } from './head-line.ts';

/** How far a numbered run is followed to see whether the outer numbers go on behind it. */
const lookAhead = 60;
const shortestRun = 2;

/**
 * A head at `start` does not continue the numbers of the items above, of which `last` is the latest:
 * is it a list inside that item? Returns the index behind the nested run (or runs) that begin there
 * at 1, or `start` when the heads there are items. It is a nested list when the outer numbers go on
 * behind it; where it would itself reach the outer number, only if its heads have no links and the
 * outer ones have; the same goes for a run that nothing follows.
 */
export function behindNestedRun(
  heads: readonly HeadLine[],
  start: number,
  last: number,
  outerLinked: boolean,
): number {
  const limit = Math.min(heads.length, start + lookAhead);
  let index = start;
  let linked = false;
  let longest = 0;
  while (index < limit && heads[index]?.number === 1) {
    const runStart = index;
    for (let expected = 1; index < limit; expected += 1) {
      const head = heads[index];
      if (head === undefined || head.number !== expected) break;
      if (expected === last + 1 && outerLinked && head.linked && !linked && index > runStart) {
        return index;
      }
      linked ||= head.linked;
      index += 1;
    }
    longest = Math.max(longest, index - runStart);
    if (index < heads.length && heads[index]?.number === last + 1) return index;
  }
  const ended = index === heads.length || index < limit;
  return ended && outerLinked && !linked && longest >= shortestRun ? index : start;
}

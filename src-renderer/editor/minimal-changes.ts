import { diff } from '@codemirror/merge';
import type { TextEdit } from '#core/text/edit.ts';

/** Beyond this the difference is one replaced middle: a finer one costs more than it keeps. */
const scanLimit = 10_000;

/** Edits that turn `before` into `after` and touch only what differs. */
export function minimalChanges(before: string, after: string): readonly TextEdit[] {
  return diff(before, after, { scanLimit }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: after.slice(fromB, toB),
  }));
}

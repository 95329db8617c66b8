import { applyEdits } from '../text/apply-edits.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/edit.ts';
import { fixTwin } from './fix-twin.ts';
import { twinStates } from './twin-states.ts';
import type { TwinFile } from './twin-text.ts';

/** A damaged issue has a handful. */
const most = 200;

/**
 * The edits of `here` that take all that differs from `there`, one after the other; what is missing is left.
 * `count` says how many were mended.
 */
export function fixAll(
  here: TwinFile,
  there: TwinFile,
): { readonly edits: readonly TextEdit[]; readonly count: number } {
  let now = here;
  let edits: readonly TextEdit[] = [];
  let count = 0;
  const tried = new Set<string>();
  while (count < most) {
    const next = nextFix(now, there, tried);
    if (next === null) break;
    const text = applyEdits(now.text, next);
    edits = composeEdits(here.text, edits, next);
    now = { ...now, text, issue: now.parse(text, { text: now.text, edits: next }) };
    count += 1;
  }
  return { edits, count };
}

/** Each difference is tried once: one that comes back is no accident. */
function nextFix(here: TwinFile, there: TwinFile, tried: Set<string>): readonly TextEdit[] | null {
  for (const finding of twinStates(here, there)) {
    const { message, state, twinSection, twinItem, values } = finding;
    const key = JSON.stringify([message, twinSection, twinItem, values]);
    if (state !== 'damaged' || tried.has(key)) continue;
    tried.add(key);
    const edits = fixTwin(here, there, finding);
    if (edits !== null) return edits;
  }
  return null;
}

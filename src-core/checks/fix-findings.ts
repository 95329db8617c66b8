import type { TextEdit } from '../text/edit.ts';
import type { Finding } from './create-checker.ts';

/**
 * The edits of all fixes that can be made at once, in the order of the text: where two would touch each
 * other the first one is made, and the other is found again afterwards (K3).
 */
export function fixFindings(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  const isFree = ({ from, to }: TextEdit) =>
    taken.every((other) => to < other.from || from > other.to);
  for (const { fix } of findings) {
    if (fix !== undefined && fix.length > 0 && fix.every(isFree)) taken.push(...fix);
  }
  return taken.toSorted((a, b) => a.from - b.from);
}

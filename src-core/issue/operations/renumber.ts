import { err, ok, type Result } from '../../result.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Issue } from '../model.ts';
import { assignNumbers, numberedItems, numberRuns, numberTexts } from './numbering.ts';
import type { NumberingScope } from './normalise.ts';
import type { OperationError } from './operation.ts';

/**
 * The edits that number the items of a section 1…k, or on from the sections before it where the
 * issue is numbered through, in their own marker style. Items without a number get none. `scope` is what the
 * person has set for the library; with null the issue itself tells.
 */
export function renumber(
  text: string,
  issue: Issue,
  index: number,
  scope: NumberingScope = null,
): Result<readonly TextEdit[], OperationError> {
  const section = issue.sections[index];
  if (section === undefined) return err('out-of-range');
  const items = numberedItems(section);
  const texts = numberTexts(text, items);
  const edits: TextEdit[] = [];
  const first = firstNumber(text, issue, index, scope);
  for (const [place, item] of items.entries()) {
    const like = texts[place] ?? '1';
    const assigned = assignNumbers(text, [item], [], first + place, like);
    if (assigned === null) return err('no-such-number');
    edits.push(...assigned);
  }
  return ok(edits.filter((edit) => text.slice(edit.from, edit.to) !== edit.insert));
}

/** Numbers run through when the sections before are one run of two or more, or this is part of one. */
function firstNumber(text: string, issue: Issue, index: number, scope: NumberingScope): number {
  if (scope === 'section') return 1;
  if (scope === 'issue') {
    return 1 + issue.sections.slice(0, index).flatMap(numberedItems).length;
  }
  const before = numberRuns(text, issue).findLast(({ sections }) => (sections[0] ?? 0) < index);
  if (before === undefined || !before.regular || before.sections.length < 2) return 1;
  const count = before.sections
    .filter((section) => section < index)
    .reduce((sum, at) => sum + (issue.sections[at]?.items ?? []).filter(hasNumber).length, 0);
  return before.base + count;
}

function hasNumber({ number }: { readonly number: number | null }): boolean {
  return number !== null;
}

import type { Finding } from '#core/checks/create-checker.ts';
import type { Issue } from '#core/issue/model.ts';
import { keyOfPlace, placeAt } from '../outline/outline-place.ts';
import type { SectionRow } from '../outline/outline-rows.ts';
import type { ProblemMark } from '../state/check-state.ts';

type Marks = ReadonlyMap<string, ProblemMark>;

/**
 * How many problems each row of the outline holds; rows without any have no mark. A mark that says what it
 * said `before` is the same object, so that only rows with other numbers are drawn again.
 */
export function markRows(
  findings: readonly Finding[],
  issue: Issue,
  rows: readonly SectionRow[],
  before: Marks,
): Marks {
  const marks = new Map<string, ProblemMark>();
  for (const { from, severity } of findings) {
    const place = placeAt(issue, from);
    if (place === null) continue;
    const section = keyOfPlace(rows, { ...place, item: null });
    const item = place.item === null ? null : keyOfPlace(rows, place);
    for (const key of [section, item]) {
      if (key === null) continue;
      const mark = marks.get(key) ?? { error: 0, warning: 0, hint: 0 };
      marks.set(key, { ...mark, [severity]: mark[severity] + 1 });
    }
  }
  return new Map([...marks].map(([key, mark]) => [key, sameMark(before.get(key), mark)]));
}

function sameMark(before: ProblemMark | undefined, mark: ProblemMark): ProblemMark {
  const isSame =
    before?.error === mark.error && before.warning === mark.warning && before.hint === mark.hint;
  return isSame ? before : mark;
}

import { keyOfPlace } from '../outline/outline-place.ts';
import type { SectionRow } from '../outline/outline-rows.ts';
import type { TranslationCounts, TranslationFinding } from '../state/translation-state.ts';

type Marks = ReadonlyMap<string, TranslationCounts>;
const none: TranslationCounts = { missing: 0, stale: 0, damaged: 0 };

/** What each row of the outline holds; a mark that says what it said `before` is the same object. */
export function markTranslation(
  findings: readonly TranslationFinding[],
  rows: readonly SectionRow[],
  before: Marks,
): Marks {
  const marks = new Map<string, TranslationCounts>();
  for (const { section, item, state } of findings) {
    if (section === null || state === 'translated') continue;
    const keys = [
      keyOfPlace(rows, { section, item: null }),
      item === null ? null : keyOfPlace(rows, { section, item }),
    ];
    for (const key of keys) {
      if (key === null) continue;
      const mark = marks.get(key) ?? none;
      marks.set(key, { ...mark, [state]: mark[state] + 1 });
    }
  }
  return new Map([...marks].map(([key, mark]) => [key, same(before.get(key), mark)]));
}

function same(before: TranslationCounts | undefined, mark: TranslationCounts): TranslationCounts {
  const isSame =
    before?.missing === mark.missing &&
    before.stale === mark.stale &&
    before.damaged === mark.damaged;
  return isSame ? before : mark;
}

import type { Translate } from '#core/messages/translator.ts';
import { outlineWords } from '../outline/outline-words.ts';
import type { AppState } from '../state/store.ts';
import type { KeepFailure, KeptEntry } from './keep-entries.ts';

/** What is said of entries that were kept, e.g. `Kept in Projects, item 4`. */
export function describeKept(
  kept: readonly KeptEntry[],
  t: Translate,
  state: Pick<AppState, 'language' | 'preferences'>,
): string {
  const [only] = kept;
  if (only === undefined || kept.length > 1) return t('triage.keptCount', { count: kept.length });
  const section = outlineWords(t, state).section(only.sectionTitle);
  const values = { section, position: only.place.item + 1 };
  return only.step === null ? t('triage.keptAlready', values) : t('triage.kept', values);
}

export function keepFailureText(failure: KeepFailure, t: Translate): string {
  if (failure === 'no-section') return t('triage.noSection');
  if (failure === 'not-editable') return t('triage.noIssue');
  if (failure === 'no-such-number') return t('itemForm.noNumber');
  return failure === 'no-title' ? t('itemForm.noTitle') : t('itemForm.otherReading');
}

import { partsOf } from '#core/parts/part-group.ts';
import { languageFiles, sourceLanguage } from '#core/twins/source-language.ts';
import type { TranslationCounts, TranslationPair } from '../state/translation-state.ts';
import type { AppState } from '../state/store.ts';
import type { TwinFinding } from '#core/twins/twin-states.ts';

/** The open issue with its other language; null where it has none. */
export function translationPair({ document, library }: AppState): TranslationPair | null {
  if (document === null || library === null) return null;
  const { group, twin } = partsOf(library.groups, document.issueId);
  const own = group?.parts.find(({ file }) => file === document.issueId);
  if (own === undefined || twin === null) return null;
  const first = sourceLanguage(
    library.settings.translation?.source,
    languageFiles(library.groups, library.files),
  );
  const isSource = own.language === first || (twin.language !== first && own.role === 'master');
  const [from, to] = isSource ? [own.language, twin.language] : [twin.language, own.language];
  if (to === null) return null;
  const source = isSource ? 'here' : 'there';
  return { here: document.issueId, there: twin.file, source, from, to };
}

/** How many findings of each kind there are. */
export function countStates(findings: readonly Pick<TwinFinding, 'state'>[]): TranslationCounts {
  const count = (state: TwinFinding['state']) =>
    findings.filter((finding) => finding.state === state).length;
  return { missing: count('missing'), stale: count('stale'), damaged: count('damaged') };
}

import { noHouse } from '#core/checks/house.ts';
import { settingsWithHouse } from '#core/checks/learn-house.ts';
import { ownHouse } from '#core/checks/own-house.ts';
import type { GivenFacts } from '#core/ipc/check-shapes.ts';
import type { AppState } from '../state/store.ts';
import type { CheckAsk } from './check-ask.ts';

/** The other language as it is in the window where it is open there, and else as it is on disk. */
function twinNow(onDisk: GivenFacts['twin'], open: AppState['twin']): GivenFacts['twin'] {
  if (open === null || onDisk?.file !== open.file) return onDisk;
  return { file: open.file, text: open.text };
}

/** All that the window knows for checking its issue; null for a file that is none. */
export function gatherAsk(state: AppState, text: string): CheckAsk | null {
  const { checkFacts, document, releasePlan, sentLinks, twin } = state;
  if (document === null) return null;
  return gatherAskOf(state, document.issueId, text, {
    sent: sentLinks,
    facts: checkFacts && { ...checkFacts, twin: twinNow(checkFacts.twin, twin) },
    channels: releasePlan?.rows.map(({ report }) => report) ?? null,
  });
}

/** The same for any issue of the library, with what is known around that one. */
export function gatherAskOf(
  { library }: Pick<AppState, 'library'>,
  path: string,
  text: string,
  around: Pick<CheckAsk, 'sent' | 'facts' | 'channels'>,
): CheckAsk | null {
  const file = library?.files.find(({ id }) => id === path);
  if (library === null || file?.kind === 'other') return null;
  const { profile, sections, checks } = library.settings;
  const written = library.found?.written ?? { house: noHouse, broken: [] };
  return {
    text,
    path,
    recurring: library.recurring.firstLines,
    reading: { ...(profile && { profile }), ...(sections && { sections }) },
    house: ownHouse(written.house, library.settings),
    settings: settingsWithHouse(written, checks),
    snippets: library.recurring.snippets,
    ...around,
  };
}

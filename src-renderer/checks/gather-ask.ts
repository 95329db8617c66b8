import { noHouse } from '#core/checks/house.ts';
import { settingsWithHouse } from '#core/checks/learn-house.ts';
import { ownHouse } from '#core/checks/own-house.ts';
import type { AppState } from '../state/store.ts';
import type { CheckAsk } from './check-ask.ts';

/** All that the window knows for checking its issue; null for a file that is none. */
export function gatherAsk(state: AppState, text: string): CheckAsk | null {
  const { document, library, sentLinks } = state;
  const file = library?.files.find(({ id }) => id === document?.issueId);
  if (document === null || library === null || file?.kind === 'other') return null;
  const { profile, sections, checks } = library.settings;
  const written = library.found?.written ?? { house: noHouse, broken: [] };
  return {
    text,
    path: document.issueId,
    recurring: library.recurring.firstLines,
    reading: { ...(profile && { profile }), ...(sections && { sections }) },
    house: ownHouse(written.house, library.settings),
    settings: settingsWithHouse(written, checks),
    sent: sentLinks,
  };
}

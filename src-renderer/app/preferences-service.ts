import type { PreferencesChange } from '#core/settings/preferences.ts';

/** What the person set; shown at once, kept by the main process. */
export interface PreferencesService {
  change(change: PreferencesChange): void;
}

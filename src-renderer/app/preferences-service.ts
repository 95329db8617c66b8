import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Language } from '#core/messages/translator.ts';
import type { Preferences } from '#core/settings/preferences.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';

/** What the person set; shown at once, kept by the main process. */
export interface PreferencesService {
  change(change: Partial<Preferences>): void;
  /** Shows what main has kept already. */
  show(preferences: Preferences): void;
}

interface PreferencesDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly notices: Notices;
  /** The languages of the system, best first, as BCP 47 tags. */
  readonly systemLanguages: readonly string[];
}

export function languageFor(
  preference: Preferences['language'],
  systemLanguages: readonly string[],
): Language {
  if (preference !== 'system') return preference;
  return systemLanguages[0]?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}

export function createPreferencesService(deps: PreferencesDeps): PreferencesService {
  const { bridge, store, notices, systemLanguages } = deps;

  function show(preferences: Preferences): void {
    store.setState({ preferences, language: languageFor(preferences.language, systemLanguages) });
  }

  async function keep(change: Partial<Preferences>): Promise<void> {
    const answer = await bridge.call('preferences.change', change);
    if (!answer.ok) notices.fail(answer.error);
  }

  return {
    show,
    change(change) {
      show({ ...store.getState().preferences, ...change });
      void keep(change);
    },
  };
}

import type { Theme } from '#core/settings/preferences.ts';
import type { AppStore } from '../state/store.ts';

/** Shows the theme that the person chose, or the system's; lasts as long as the page. */
export function followTheme(store: AppStore): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const show = (): void => {
    const { theme } = store.getState().preferences;
    const shown: Theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    document.documentElement.dataset['theme'] = shown;
  };
  show();
  system.addEventListener('change', show);
  store.subscribe((state, before) => {
    if (state.preferences.theme !== before.preferences.theme) show();
  });
}

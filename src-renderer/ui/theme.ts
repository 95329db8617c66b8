import type { Theme } from '#core/settings/settings.ts';
import type { AppStore } from '../state/store.ts';

/** Shows the theme that the person chose, or the system's; lasts as long as the page. */
export function followTheme(store: AppStore): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const show = (): void => {
    const { theme } = store.getState().preferences;
    const shown: Theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    const root = document.documentElement;
    const before = root.dataset['theme'];
    if (before === undefined || before === shown) root.dataset['theme'] = shown;
    else showAtOnce(root, shown);
  };
  show();
  system.addEventListener('change', show);
  store.subscribe((state, before) => {
    if (state.preferences.theme !== before.preferences.theme) show();
  });
}

/** Parts that fade to their colours, each in its time, would be seen between two themes. */
function showAtOnce(root: HTMLElement, theme: Theme): void {
  root.dataset['still'] = '';
  root.dataset['theme'] = theme;
  // Only with the new colours worked out may they fade again.
  root.getBoundingClientRect();
  delete root.dataset['still'];
}

import { addressesIn } from '#core/issue/title-from-address.ts';
import { ok } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Settings } from '../settings/settings.ts';
import type { WindowHost } from './window-host.ts';

export interface WindowCallOptions {
  readonly settings: Settings;
  readonly libraryId: () => string | null;
  readonly readClipboard: () => Promise<{ readonly text: string }>;
  readonly openLink: (url: string) => Promise<boolean>;
  /** The window shows what it was opened for. */
  readonly onShown: () => void;
  readonly host: Pick<
    WindowHost,
    'applyPreferences' | 'describe' | 'showWordMenu' | 'allowClosing'
  >;
}

export function windowCalls(options: WindowCallOptions) {
  const { settings, host } = options;
  return {
    'clipboard.read-links': async () => {
      const { text } = await options.readClipboard();
      return ok((addressesIn(text) ?? []).join('\n'));
    },
    'link.open': async ({ url }) => ok(await options.openLink(url)),
    'preferences.change': (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const preferences = { ...settings.get('preferences'), ...Object.fromEntries(given) };
      settings.set('preferences', preferences);
      host.applyPreferences(preferences);
      return ok(preferences);
    },
    'window.describe': ({ title, unsaved, issueId, contexts }) => {
      host.describe(title, unsaved, contexts);
      const libraryId = options.libraryId();
      if (issueId !== null) options.onShown();
      if (libraryId !== null && issueId !== null) {
        settings.set('lastIssues', { ...settings.get('lastIssues'), [libraryId]: issueId });
      }
      return ok(undefined);
    },
    'window.place': (place) => {
      const libraryId = options.libraryId();
      if (libraryId !== null) {
        settings.set('lastPlaces', { ...settings.get('lastPlaces'), [libraryId]: place });
      }
      return ok(undefined);
    },
    'spelling.menu': (word) => {
      host.showWordMenu(word);
      return ok(undefined);
    },
    'window.close': () => {
      host.allowClosing();
      return ok(undefined);
    },
  } satisfies Partial<Handlers>;
}

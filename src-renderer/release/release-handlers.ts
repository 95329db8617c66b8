import type { Preferences } from '#core/settings/preferences.ts';
import type { Services } from '../app/services.ts';
import { isDeskFocused } from './focus-desk.ts';

type Handlers = Readonly<
  Record<'view.release-desk' | 'export.all-channels' | 'channels.edit', () => boolean>
>;

/** What the commands of the release desk do. */
export function releaseHandlers(
  { channels, editor, preferences, release, store }: Omit<Services, 'run'>,
  showAndFocus: (shown: Partial<Preferences>, focus: () => void) => boolean,
): Handlers {
  return {
    'view.release-desk': () => {
      if (!store.getState().preferences.deskShown || !isDeskFocused()) {
        return showAndFocus({ deskShown: true }, () => release.focus());
      }
      preferences.change({ deskShown: false });
      editor.focus();
      return true;
    },
    'export.all-channels': () => {
      if ((store.getState().library?.settings.channels ?? []).length === 0) return false;
      void release.runAll();
      return true;
    },
    'channels.edit': () => channels.openList(),
  };
}

import type { AppError } from '#core/app-error.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import { settings, stepFrom } from '#core/settings/settings.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import type { AppStore } from '../state/store.ts';
import type { SettingsTab } from '../state/settings-state.ts';
import { errorText, type Notices } from '../ui/notices.ts';

/** The settings as a whole; one of them is changed through the preferences' service. */
export interface SettingsService {
  readonly open: (tab: SettingsTab | null) => boolean;
  readonly openShortcuts: () => boolean;
  readonly zoom: (direction: 1 | -1 | 0) => boolean;
  readonly exportFile: () => Promise<void>;
  readonly importFile: () => Promise<void>;
  /** Reads the open library's galley.yaml; what was typed and not saved is gone. */
  readonly loadLibraryText: () => Promise<void>;
  readonly saveLibraryText: () => Promise<void>;
}

interface SettingsDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly preferences: PreferencesService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createSettingsService(deps: SettingsDeps): SettingsService {
  const { bridge, store, preferences, notices, translate } = deps;
  const failLibraryText = (error: AppError): void => {
    store.setState({ libraryTextFailure: errorText(error, translate()) });
  };

  return {
    open(tab) {
      if (store.getState().dialog !== null) return false;
      store.setState({ dialog: 'settings', ...(tab === null ? {} : { settingsTab: tab }) });
      return true;
    },
    openShortcuts() {
      if (store.getState().dialog !== null) return false;
      store.setState({ dialog: 'shortcuts' });
      return true;
    },
    zoom(direction) {
      const now = store.getState().preferences.zoom;
      const zoom = direction === 0 ? settings.zoom.default : stepFrom('zoom', now, direction);
      preferences.change({ zoom });
      notices.announce(translate()('settings.announceZoom', { percent: Math.round(zoom * 100) }));
      return true;
    },
    async loadLibraryText() {
      const libraryId = store.getState().library?.id;
      const answer = await bridge.call('settings.library-text', undefined);
      if (libraryId === undefined || store.getState().library?.id !== libraryId) return;
      if (!answer.ok) return failLibraryText(answer.error);
      const { text, version } = answer.value;
      const libraryText = { libraryId, saved: text, version, draft: text };
      store.setState({ libraryText, libraryTextFailure: null });
    },
    async saveLibraryText() {
      const opened = store.getState().libraryText;
      if (opened === null || opened.libraryId !== store.getState().library?.id) return;
      const { draft, version } = opened;
      const answer = await bridge.call('settings.save-library-text', { text: draft, version });
      if (!answer.ok) return failLibraryText(answer.error);
      const libraryText = { ...opened, saved: draft, version: answer.value.version };
      store.setState({ libraryText, libraryTextFailure: null });
      notices.announce(translate()('settings.librarySaved'));
    },
    async exportFile() {
      const answer = await bridge.call('settings.export', undefined);
      if (!answer.ok) return notices.fail(answer.error);
      if (answer.value === null) return;
      const { name } = answer.value;
      notices.toast({
        tone: 'success',
        text: translate()('settings.exported', { name }),
        actions: [],
      });
    },
    async importFile() {
      const answer = await bridge.call('settings.import', undefined);
      if (!answer.ok) return notices.fail(answer.error);
      if (answer.value === null) return;
      const { name, preferences: imported, left } = answer.value;
      preferences.show(imported);
      const t = translate();
      notices.toast({
        tone: left.length === 0 ? 'success' : 'notice',
        text: t('settings.imported', { name }),
        actions: [],
        ...(left.length === 0
          ? {}
          : { detail: t('settings.importedLeft', { names: left.join(', ') }) }),
      });
    },
  };
}

import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Session } from '#core/ipc/shapes.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { ok } from '#core/result.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import type { PreferencesService } from '../../src-renderer/app/preferences-service.ts';
import type { OpenDocument } from '../../src-renderer/state/document-state.ts';
import { createAppStore, type AppStore } from '../../src-renderer/state/store.ts';
import type { Notices, Toast } from '../../src-renderer/ui/notices.ts';

/** The open issue of a window that was made for a test. */
export function openDocument(issueId: string): OpenDocument {
  return {
    issueId,
    fileName: issueId,
    encoding: 'utf-8',
    editable: true,
    writable: true,
    assetBase: '',
    save: { kind: 'saved' },
    conflict: null,
    recovered: null,
    mojibake: null,
  };
}

interface WindowFakes {
  readonly store: AppStore;
  readonly bridge: GalleyBridge;
  /** What was asked of the main process; every answer is `answer`'s. */
  readonly calls: { readonly name: string; readonly input: unknown }[];
  readonly toasts: Toast[];
  readonly notices: Notices;
  readonly preferences: PreferencesService;
  readonly translate: () => ReturnType<typeof translatorFor>;
}

/** What services of the window are made of, without a window: its store and what it asks of the main process. */
export function windowFakes(
  session: Partial<Session>,
  answer: (name: string) => unknown = () => null,
): WindowFakes {
  const store = createAppStore({
    platform: 'linux',
    language: 'en',
    preferences: readPreferences({}),
    targets: [],
    recentLibraries: [],
    library: null,
    libraryError: null,
    issueId: null,
    place: null,
    tabs: [],
    asksForExports: true,
    ...session,
  });
  const calls: WindowFakes['calls'] = [];
  const toasts: Toast[] = [];
  return {
    store,
    calls,
    toasts,
    bridge: {
      call: (name: string, input: unknown) => {
        calls.push({ name, input });
        return Promise.resolve(ok(answer(name)));
      },
      on: () => () => undefined,
    } as unknown as GalleyBridge,
    notices: {
      toast: (toast) => {
        toasts.push(toast);
      },
      announce: () => undefined,
      fail: () => undefined,
    },
    preferences: { change: () => undefined, show: () => undefined },
    translate: () => translatorFor('en'),
  };
}

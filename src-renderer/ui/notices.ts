import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import type { AppError } from '#core/app-error.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import type { AppStore } from '../state/store.ts';

export interface Toast {
  /** `notice`: neither done nor failed. */
  readonly tone: 'success' | 'notice' | 'failure';
  readonly text: string;
  /** A second, quieter sentence. */
  readonly detail?: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** What the program tells the person without stopping them. */
export interface Notices {
  /** Shown as an alert for a while, a failure until it is dismissed. */
  toast(toast: Toast): void;
  fail(error: AppError): void;
  /** Said in the polite live region, not shown. */
  announce(text: string): void;
}

export type Toasts = ToastQueue<Toast>;

const shownMs = 8_000;

/** The error as a sentence: what happened, to what, and what to do next. */
export function errorText(error: AppError, translate: Translate): string {
  const { code, ...rest } = error;
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
  }
  return translateData(translate, 'errors', code, values);
}

export function createNotices(deps: {
  readonly store: AppStore;
  readonly translate: () => Translate;
}): { readonly notices: Notices; readonly toasts: Toasts } {
  const { store, translate } = deps;
  const toasts: Toasts = new ToastQueue<Toast>({ maxVisibleToasts: 3 });

  // What was done in a library that was left is no news in the next, and cannot be gone on with there.
  store.subscribe((state, before) => {
    if (before.library === null || state.library?.id === before.library.id) return;
    for (const { key, content } of toasts.visibleToasts) {
      if (content.tone !== 'failure') toasts.close(key);
    }
  });

  function toast(shown: Toast): void {
    // The same failure again replaces its older copy instead of piling up.
    const older = toasts.visibleToasts.find(({ content }) => content.text === shown.text);
    if (older !== undefined) toasts.close(older.key);
    toasts.add(shown, shown.tone === 'failure' ? {} : { timeout: shownMs });
  }

  return {
    toasts,
    notices: {
      toast,
      fail: (error) => toast({ tone: 'failure', text: errorText(error, translate()), actions: [] }),
      announce: (text) =>
        store.setState(({ announcement }) => ({ announcement: { id: announcement.id + 1, text } })),
    },
  };
}

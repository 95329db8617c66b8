import type { AppError } from '#core/app-error.ts';

export interface Toast {
  readonly tone: 'success' | 'failure';
  readonly text: string;
  /** A second, quieter sentence. */
  readonly detail?: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** What the program tells the person without stopping them. */
export interface Notices {
  /** Shown as an alert until it is dismissed or, on success, for a while. */
  toast(toast: Toast): void;
  fail(error: AppError): void;
  /** Said in the polite live region, not shown. */
  announce(text: string): void;
}

import type { AppError } from '#core/app-error.ts';
import type { DiskState } from '#core/ipc/shapes.ts';

type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What is open, without its text. */
export interface OpenDocument {
  readonly issueId: string;
  readonly fileName: string;
  readonly encoding: string;
  /** False for a file that may not be written or that is not UTF-8 (until it is converted). */
  readonly editable: boolean;
  readonly writable: boolean;
  readonly assetBase: string;
  readonly save: SaveState;
  /** What another program left on disk under unsaved edits, while the person has not chosen. */
  readonly conflict: { readonly disk: DiskState } | null;
  /** What the journal brought back that was never saved, until the person has seen it. */
  readonly recovered: {
    readonly changes: number;
    /** Milliseconds since 1970; null when the journal does not know. */
    readonly savedAt: number | null;
    /** What the file held when the issue was opened. */
    readonly diskText: string;
  } | null;
  /** Damaged characters that one click repairs (text/mojibake.ts). */
  readonly mojibake: { readonly encoding: string; readonly damagedLines: number } | null;
}

export interface DocumentState {
  readonly document: OpenDocument | null;
  /** Why the issue last asked for could not be opened. */
  readonly documentError: AppError | null;
  /** Counts the text's changes; results computed for an older revision are dropped. */
  readonly revision: number;
}

export const initialDocumentState: DocumentState = {
  document: null,
  documentError: null,
  revision: 0,
};

import type { RecurringBlocks } from '#core/issue/snippets/learn-snippets.ts';
import type { FoundProfile } from '#core/issue/profile/found-profile.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import type { SentBefore } from '#core/links/sent-links.ts';
import type { ThinQuestion } from '../documents/issue-journals.ts';
import type { SearchQuestion, SearchReply } from '../search/search-messages.ts';

/** To the scanner's process: look at the folder again. */
export interface ScanRequest {
  readonly serial: number;
  readonly folder: string;
  readonly settings: LibrarySettings;
  /** The file that keeps the list for the next opening; null for none. */
  readonly listPath: string | null;
}

/** From it, perhaps several times for one request. */
export interface ScanReport {
  readonly serial: number;
  /** All files with the last report, before that those read since the one before. */
  readonly files: readonly LibraryFile[];
  /** How many of the library's files are read, and how many there are. */
  readonly read: number;
  readonly total: number;
  /** Why the library's folder cannot be read, in the system's words; null while it can. */
  readonly unreadable: string | null;
  /** Every folder of the library; empty when the library's own folder could not be read. */
  readonly folders: readonly string[];
  /** Folders were left out, since there are too many files or folders. */
  readonly isCut: boolean;
  /** What recurs in the library: only the last report of a request has it. */
  readonly recurring: RecurringBlocks | null;
  /** What its issues have in common; null with `recurring`. */
  readonly found: FoundProfile | null;
  /** The issues that its files make up; null with `recurring`. */
  readonly groups: readonly PartGroup[] | null;
  /** Another number than before when any of the texts has changed. */
  readonly textsRevision: number;
}

/** To the scanner's process: which of these addresses were sent before an issue. */
export interface SentQuestion {
  readonly folder: string;
  /** Null for an issue that is yet to come. */
  readonly issueId: string | null;
  readonly addresses: readonly string[];
}

export type ScannerAsk =
  | { readonly kind: 'scan'; readonly request: ScanRequest }
  | { readonly kind: 'sent'; readonly ask: number; readonly question: SentQuestion }
  | { readonly kind: 'search'; readonly ask: number; readonly question: SearchQuestion }
  | { readonly kind: 'thin'; readonly ask: number; readonly question: ThinQuestion };

export type ScannerAnswer =
  | { readonly kind: 'report'; readonly report: ScanReport }
  | { readonly kind: 'sent'; readonly ask: number; readonly found: readonly SentBefore[] }
  | { readonly kind: 'search'; readonly ask: number; readonly reply: SearchReply }
  | { readonly kind: 'thin'; readonly ask: number; readonly bytes: Uint8Array | null };

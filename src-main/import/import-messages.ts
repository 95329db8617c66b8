import type { ImportLine } from '#core/ipc/import-shapes.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { Language } from '#core/messages/translator.ts';
import type { LibraryFeeds } from '../export/library-feeds.ts';
import type { PlannedFile } from './plan-import.ts';

/** To the process that reads what is imported, and makes feeds. */
export type ImportAsk =
  | {
      readonly kind: 'plan';
      readonly planId: string;
      /** The library's real folder. */
      readonly folder: string;
      readonly settings: LibrarySettings;
      readonly paths: readonly string[];
      readonly language: Language;
    }
  /** One file of the plan that was made last. */
  | { readonly kind: 'take'; readonly planId: string; readonly at: number }
  | {
      readonly kind: 'feeds';
      readonly folder: string;
      /** YYYY-MM-DD. */
      readonly today: string;
    };

export interface ReadPlan {
  readonly taken: readonly ImportLine[];
  readonly leftOut: readonly ImportLine[];
  readonly pictures: number;
  /** How many files there are to take, pictures among them. */
  readonly files: number;
}

/** A file with what the library's list shows of it; null for a picture. */
export interface TakenFile {
  readonly file: PlannedFile;
  readonly listed: LibraryFile | null;
}

export type ImportAnswer =
  | { readonly kind: 'plan'; readonly plan: ReadPlan }
  /** Null where the plan is no longer held. */
  | { readonly kind: 'take'; readonly taken: TakenFile | null }
  /** Null when no rule tells addresses. */
  | { readonly kind: 'feeds'; readonly feeds: LibraryFeeds | null };

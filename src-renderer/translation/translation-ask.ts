import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { SourceRecord } from '#core/ipc/translation-shapes.ts';
import type { TranslationLook, TranslationPair } from '../state/translation-state.ts';

/** What the window asks of the worker that compares both languages. */
export interface TranslationAsk {
  readonly pair: TranslationPair;
  readonly hereText: string;
  readonly thereText: string;
  /** Of the library's settings, what the parse goes by. */
  readonly reading: Pick<LibrarySettings, 'profile' | 'sections'>;
  readonly known: readonly SourceRecord[];
}

export type TranslationAnswer = TranslationLook;

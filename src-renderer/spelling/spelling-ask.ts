import type { SpellingLanguage } from '#core/spelling/spelling-languages.ts';

/** Which of the words none of the languages knows, or what could be meant by one. */
export interface SpellingAsk {
  readonly id: number;
  readonly languages: readonly SpellingLanguage[];
  readonly words: readonly string[];
  readonly kind: 'judge' | 'suggest';
}

export interface SpellingAnswer {
  readonly id: number;
  /** Null when the dictionaries cannot be read. */
  readonly words: readonly string[] | null;
}

import type { Refusal } from '#core/translation/judge-answer.ts';
import type { TranslationLanguage } from '#core/translation/make-prompt.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { TwinFinding } from '#core/twins/twin-states.ts';

/** The open issue and its other language, and which of them is translated from. */
export interface TranslationPair {
  readonly here: string;
  readonly there: string;
  readonly source: 'here' | 'there';
  readonly from: TranslationLanguage | null;
  readonly to: TranslationLanguage;
}

/** What is to be told of an item, with the edits that give the translation what the source has. */
export interface TranslationFinding extends TwinFinding {
  /** Null where nothing can be done safely. */
  readonly edits: readonly TextEdit[] | null;
}

/** How the open issue stands to its other language. */
export interface TranslationLook {
  readonly pair: TranslationPair;
  /** The texts that the findings are about. */
  readonly hereText: string;
  readonly thereText: string;
  /** What is not in order, in the order of the open issue. */
  readonly findings: readonly TranslationFinding[];
  /** How many items are. */
  readonly inOrder: number;
}

export interface TranslationCounts {
  readonly missing: number;
  readonly stale: number;
  readonly damaged: number;
}

/** An item of an answer as the dialog shows it. */
export interface ShownAnswer {
  /** The item's name in the source. */
  readonly name: string;
  readonly title: string;
  /** What the translation says now, as Markdown; '' where it has no such item. */
  readonly before: string;
  readonly after: string;
  /** Why it may not be taken; empty when it may. */
  readonly refusals: readonly Refusal[];
  /** The source has changed since it was asked for. */
  readonly isOutdated: boolean;
}

export interface TranslationState {
  /** Null while the open issue has no other language, or nothing is known of it yet. */
  readonly translation: TranslationLook | null;
  /** By the outline's rows; rows in order have none. */
  readonly translationMarks: ReadonlyMap<string, TranslationCounts>;
  /** What was pasted or came from the command, while the person chooses. */
  readonly answers: readonly ShownAnswer[];
  /** The library's command is at it: how many items it has done. */
  readonly translating: { readonly finished: number; readonly total: number } | null;
}

export const initialTranslationState: TranslationState = {
  translation: null,
  translationMarks: new Map(),
  answers: [],
  translating: null,
};

import type { TranslationFinding } from '../state/translation-state.ts';

/** The outline's or the cursor's items, all that is missing or stale, or what these findings are about. */
export type Chosen = 'current' | 'open' | readonly TranslationFinding[];

/** The translation of an issue by whatever means: prompts out, answers back, and what is taken of them. */
export interface AnswerService {
  /** Puts items on the clipboard, as a prompt. */
  copy(chosen: Chosen): boolean;
  /** Reads the answer that is on the clipboard, and shows it. */
  paste(): Promise<void>;
  /** Gives the items to the library's own command, and shows what it answers. */
  run(chosen: Chosen): boolean;
  stop(): void;
  /** Says that the current items' translations are what the source is now. */
  markCurrent(): boolean;
  /** Writes the named answers into the translation, as one undo step. */
  take(names: ReadonlySet<string>): Promise<void>;
  close(): void;
}

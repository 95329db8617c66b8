import type { Issue } from '#core/issue/model.ts';

/** A section, or an item of it; 0-based. */
export interface OutlinePlace {
  readonly section: number;
  readonly item: number | null;
}

export interface WordCount {
  readonly words: number;
  /** Chinese, Japanese and Korean characters. */
  readonly characters: number;
}

export interface OutlineState {
  /** The model of the open issue's text; null while nothing is open. */
  readonly issue: Issue | null;
  /** Where the editor's cursor is. */
  readonly cursorPlace: OutlinePlace | null;
  readonly cursorPosition: { readonly line: number; readonly column: number };
  readonly wordCount: WordCount;
}

export const initialOutlineState: OutlineState = {
  issue: null,
  cursorPlace: null,
  cursorPosition: { line: 1, column: 1 },
  wordCount: { words: 0, characters: 0 },
};

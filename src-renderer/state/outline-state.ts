import type { Issue } from '#core/issue/model.ts';
import type { SectionRow } from '../outline/outline-rows.ts';

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

/** Keys of rows, as the tree hands them out and takes them back. */
export type RowSelection = ReadonlySet<string | number>;

export interface OutlineState {
  /** The model of the open issue's text; null while nothing is open. */
  readonly issue: Issue | null;
  /** What the outline shows of it; the same object while that is the same. */
  readonly rows: readonly SectionRow[];
  /** The keys of the rows that are selected; with several, commands act on all of them. */
  readonly selectedRows: RowSelection;
  /** Where the editor's cursor is. */
  readonly cursorPlace: OutlinePlace | null;
  readonly cursorPosition: { readonly line: number; readonly column: number };
  readonly wordCount: WordCount;
}

export const initialOutlineState: OutlineState = {
  issue: null,
  rows: [],
  selectedRows: new Set(),
  cursorPlace: null,
  cursorPosition: { line: 1, column: 1 },
  wordCount: { words: 0, characters: 0 },
};

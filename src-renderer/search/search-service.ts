import type { QueryFilter } from '#core/search/query-filters.ts';
import type { SearchAnswer } from '#core/ipc/search-shapes.ts';

export type SearchHit = SearchAnswer['files'][number]['hits'][number];

/** A line of an issue that holds a query, with what names the issue. */
export interface FoundLine {
  readonly file: SearchAnswer['files'][number];
  readonly hit: SearchHit;
}

/** Searches the open library while one types, and replaces across its issues. */
export interface SearchService {
  /** Shows the search with its field in focus; closes it when that has the focus already. */
  toggle(): boolean;
  replace(): boolean;
  /** Puts the panes back, and the focus into the text. */
  close(): void;
  setQuery(query: string): void;
  toggleFilter(filter: QueryFilter): void;
  /** Fills the field with a query asked before; `step` -1 is the one before. */
  recall(step: -1 | 1): void;
  more(): void;
  /** Moves the lit row; null is the field. */
  light(row: number | null): void;
  /** Opens the issue of a row; false when that failed. */
  open(issueId: string): Promise<boolean>;
  /** Selects what was found in the text that is open. */
  show(hit: SearchHit): void;
  /** One line of each of the best issues that hold a query somewhere else than in their title. */
  findLines(query: string): Promise<readonly FoundLine[]>;
  setReplacing(isReplacing: boolean): void;
  setReplacement(replacement: string): void;
  setMatchCase(matchCase: boolean): void;
  /** Leaves changes out, or takes them in again; keys as in the state. */
  choose(keys: readonly string[], chosen: boolean): void;
  replaceChosen(): Promise<void>;
  /** Takes the last replacement in this library back; false while one is at work. */
  undoReplacement(): boolean;
}

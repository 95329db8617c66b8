import type { ListGrouping } from '#core/library/group-issues.ts';
import type { ListFilter } from '#core/library/list-facets.ts';
import type { IssueStatus } from '#core/release/status.ts';

/** What is done to the issues that are chosen in the library's list; each is one step to undo. */
export interface ListService {
  select(ids: Iterable<string>): void;
  /** Of the lines named, else of those chosen; false when there is no issue among them. */
  setStatus(status: IssueStatus, ids?: readonly string[]): boolean;
  /** All files of the lines chosen into the trash. */
  trash(): boolean;
  /** Asks for another name of the one line chosen. */
  askRename(): boolean;
  /** The answer: names by file id; false when a file could not have its name. */
  rename(names: ReadonlyMap<string, string>): Promise<boolean>;
  duplicate(as: 'next' | 'copy'): boolean;
  copyAsMarkdown(): boolean;
  reveal(): boolean;
  /** Adds what another part has done to the issues; answers what a button does that takes it back. */
  remember(step: () => Promise<void>): () => void;
  /** Takes back the last of these; false when there is none. */
  undo(): boolean;
}

/** What the list shows of the library. */
export interface ListViewService {
  setQuery(query: string): void;
  toggleFilter(filter: ListFilter): void;
  clearFilters(): boolean;
  groupBy(grouping: ListGrouping): boolean;
  toggleGroup(key: string): void;
  /** Closes or opens all groups. */
  setAllClosed(closed: boolean): boolean;
  focus(): void;
}

import type { FileStatuses } from '#core/ipc/list-shapes.ts';
import type { ListFilter } from '#core/library/list-facets.ts';

export interface ListState {
  /** What status.yaml says, by the file's id. */
  readonly listStatuses: FileStatuses;
  readonly listQuery: string;
  readonly listFilters: readonly ListFilter[];
  /** The lines that commands are about, by their ids. */
  readonly listSelection: ReadonlySet<string>;
  /** The line whose files get another name; null while nothing is asked. */
  readonly renameAsked: string | null;
  /** Whether the open issue's counts are shown. */
  readonly factsShown: boolean;
}

export const initialListState: ListState = {
  listStatuses: {},
  listQuery: '',
  listFilters: [],
  listSelection: new Set(),
  renameAsked: null,
  factsShown: false,
};

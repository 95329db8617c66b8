import type { PlannedFile, Replacement, SearchAnswer } from '#core/ipc/search-shapes.ts';
import type { SearchFacets } from '#core/search/facets.ts';

export interface SearchState {
  /** Whether the search takes the place of all panes. */
  readonly searchShown: boolean;
  readonly searchQuery: string;
  /** Null before anything was asked. */
  readonly searchAnswer: SearchAnswer | null;
  readonly searchFacets: SearchFacets | null;
  /** The row that the arrow keys have reached; null while the field itself has the focus. */
  readonly searchRow: number | null;
  readonly searchReplacing: boolean;
  readonly searchReplacement: string;
  readonly searchMatchCase: boolean;
  /** Every change that replacing would make; null while it is not known. */
  readonly searchPlan: readonly PlannedFile[] | null;
  /** While the plan is not yet that of what the fields say: nothing can be replaced by it. */
  readonly searchPlanning: boolean;
  /** The changes that are not to be made, as `id` of a file, a blank and the change's place. */
  readonly searchLeft: ReadonlySet<string>;
  readonly searchBusy: boolean;
  readonly searchReplaced: Replacement | null;
}

export const initialSearchState: SearchState = {
  searchShown: false,
  searchQuery: '',
  searchAnswer: null,
  searchFacets: null,
  searchRow: null,
  searchReplacing: false,
  searchReplacement: '',
  searchMatchCase: false,
  searchPlan: null,
  searchPlanning: false,
  searchLeft: new Set(),
  searchBusy: false,
  searchReplaced: null,
};

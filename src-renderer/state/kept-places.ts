import type { AppState } from './store.ts';

type Open = Pick<AppState, 'document' | 'library'>;

/** Where somebody was in each issue, for as long as the window is open. */
export interface KeptPlaces<Place> {
  /** Undefined in an issue that was not open yet. */
  of(issueId: string, state: Open): Place | undefined;
  /** The place in the issue that is open; with none open nothing is kept. */
  keep(state: Open, place: Place): void;
}

/** An id may mean another file in another library. */
function keyOf(issueId: string, { library }: Open): string {
  return JSON.stringify([library?.id ?? null, issueId]);
}

export function createKeptPlaces<Place>(): KeptPlaces<Place> {
  const places = new Map<string, Place>();
  return {
    of: (issueId, state) => places.get(keyOf(issueId, state)),
    keep(state, place) {
      const { document } = state;
      if (document !== null) places.set(keyOf(document.issueId, state), place);
    },
  };
}

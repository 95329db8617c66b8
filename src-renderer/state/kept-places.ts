import type { AppState } from './store.ts';

type Open = Pick<AppState, 'document' | 'library'>;

/** Where somebody was in each issue, while the window is open; of the first issue, also before that. */
export interface KeptPlaces<Place> {
  /** Undefined in an issue that was not open yet. */
  of(issueId: string, state: Open): Place | undefined;
  /** The place in the issue that is open; with none open nothing is kept. */
  keep(state: Open, place: Place): void;
  /** Lasts as long as the page. */
  onKeep(listen: () => void): void;
  /** A place that is known from before. */
  put(issueId: string, state: Open, place: Place): void;
}

/** An id may mean another file in another library. */
function keyOf(issueId: string, { library }: Pick<Open, 'library'>): string {
  return JSON.stringify([library?.id ?? null, issueId]);
}

/** `first` is where somebody was in the first issue when the window was closed. */
export function createKeptPlaces<Place>(
  first: {
    readonly issueId: string;
    readonly state: Pick<Open, 'library'>;
    readonly place: Place;
  } | null = null,
): KeptPlaces<Place> {
  const places = new Map<string, Place>();
  const listeners: (() => void)[] = [];
  if (first !== null) places.set(keyOf(first.issueId, first.state), first.place);
  return {
    of: (issueId, state) => places.get(keyOf(issueId, state)),
    keep(state, place) {
      const { document } = state;
      if (document === null) return;
      places.set(keyOf(document.issueId, state), place);
      for (const listen of listeners) listen();
    },
    onKeep(listen) {
      listeners.push(listen);
    },
    put: (issueId, state, place) => void places.set(keyOf(issueId, state), place),
  };
}

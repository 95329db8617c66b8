/** What another start of the app wants to see. */
export interface Requested {
  readonly kind: 'library' | 'file';
  /** Absolute. */
  readonly path: string;
}

/** What another start of the app has asked for, until the window takes it. */
export interface RequestedLibrary {
  readonly request: (requested: Requested) => void;
  /** Null when nothing is asked for (any more). */
  readonly take: () => Requested | null;
}

export function createRequestedLibrary(onRequest: () => void): RequestedLibrary {
  let requested: Requested | null = null;
  return {
    request: (wanted) => {
      requested = wanted;
      onRequest();
    },
    take: () => {
      const wanted = requested;
      requested = null;
      return wanted;
    },
  };
}

/** The library that another start of the app has asked for, until the window takes it. */
export interface RequestedLibrary {
  readonly request: (path: string) => void;
  /** Null when nothing is asked for (any more). */
  readonly take: () => string | null;
}

export function createRequestedLibrary(onRequest: () => void): RequestedLibrary {
  let requested: string | null = null;
  return {
    request: (path) => {
      requested = path;
      onRequest();
    },
    take: () => {
      const path = requested;
      requested = null;
      return path;
    },
  };
}

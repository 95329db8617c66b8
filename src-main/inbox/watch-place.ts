import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isInside } from '../files/inside.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { Settings } from '../settings/settings.ts';

/** A watched text file as a library names it. */
interface WatchPlace {
  /** The real path; as it would be without links when nothing is there. */
  readonly path: string;
  readonly isThere: boolean;
  /** False asks for a yes first: the file lies outside the library, and a library may come from elsewhere. */
  readonly isAllowed: boolean;
}

export interface WatchPlaces {
  /** Null when the library has none. */
  readonly of: (library: OpenLibrary) => Promise<WatchPlace | null>;
  /** Remembers the yes for this file, on this machine and not in the library. */
  readonly allow: (library: OpenLibrary, path: string) => void;
}

export function createWatchPlaces(settings: Settings): WatchPlaces {
  const allowed = ({ shown }: OpenLibrary) => settings.get('watchedFiles')[shown.id] ?? [];
  return {
    async of(library) {
      const named = library.settings.inbox?.watch?.trim() ?? '';
      if (named === '' || named.includes('\0')) return null;
      const path = resolve(library.folder, named);
      const real = await realpath(path).catch(() => null);
      const found = real ?? path;
      const isAllowed = isInside(library.folder, found) || allowed(library).includes(found);
      return { path: found, isThere: real !== null, isAllowed };
    },
    allow(library, path) {
      const known = allowed(library);
      if (known.includes(path)) return;
      const all = settings.get('watchedFiles');
      settings.set('watchedFiles', { ...all, [library.shown.id]: [...known, path] });
    },
  };
}

import type { Library } from '#core/ipc/shapes.ts';
import { librarySeasons, type LibrarySeasons } from '#core/season/library-seasons.ts';
import type { SeasonRange } from '../state/season-state.ts';

export type ShownSeason = LibrarySeasons['seasons'][number];

export interface ShownSeasons {
  readonly length: number | null;
  readonly lengthFrom: LibrarySeasons['lengthFrom'];
  /** Newest first. */
  readonly seasons: readonly ShownSeason[];
  /** The wanted one, else the newest with issues; null without any. */
  readonly chosen: ShownSeason | null;
}

export function shownSeasons(
  library: Pick<Library, 'settings' | 'groups' | 'files'>,
  wanted: SeasonRange | null,
): ShownSeasons {
  const { length, lengthFrom, seasons: oldestFirst } = librarySeasons(library);
  const seasons = oldestFirst.toReversed();
  const chosen =
    seasons.find(({ from, to }) => from === wanted?.from && to === wanted.to) ??
    // Its range was changed.
    seasons.find(({ from, to }) => wanted !== null && from <= wanted.from && wanted.from <= to) ??
    seasons.find(({ count }) => count > 0) ??
    seasons[0] ??
    null;
  return { length, lengthFrom, seasons, chosen };
}

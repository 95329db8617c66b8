import type { LibrarySettings } from '../library/library-settings.ts';
import { learnSeasonLength } from '../library/group-issues.ts';
import type { PartGroup } from '../parts/part-group.ts';
import { compiledNumbers, issueNumbers } from './season-files.ts';
import { seasonProgress, seasonsOf, type Season, type SeasonProgress } from './seasons.ts';

/** The seasons of a library, as its settings say and its compilations show. */
export interface LibrarySeasons {
  /** Of a season that is only counted; null where nothing tells it. */
  readonly length: number | null;
  /** Where the length comes from; null without one. */
  readonly lengthFrom: 'settings' | 'compilations' | null;
  /** Oldest first. */
  readonly seasons: readonly (Season & SeasonProgress)[];
  /** Of the newest issue; 0 where none has a number. */
  readonly newest: number;
}

export function librarySeasons({
  settings,
  groups,
  files,
}: {
  readonly settings: Pick<LibrarySettings, 'season'>;
  readonly groups: readonly PartGroup[];
  readonly files: readonly { readonly id: string; readonly number: number | null }[];
}): LibrarySeasons {
  const set = settings.season?.length ?? null;
  const length = set ?? learnSeasonLength(compiledNumbers(groups, files));
  const numbers = issueNumbers(groups, files);
  const newest = numbers.reduce((most, number) => Math.max(most, number), 0);
  return {
    length,
    lengthFrom: set !== null ? 'settings' : length !== null ? 'compilations' : null,
    seasons: seasonsOf(newest, length, settings.season).map((season) => ({
      ...season,
      ...seasonProgress(season, numbers),
    })),
    newest,
  };
}

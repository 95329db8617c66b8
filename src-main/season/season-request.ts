import { librarySeasons } from '#core/season/library-seasons.ts';
import { seasonFiles } from '#core/season/season-files.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { SeasonRequest, WantedSeason } from './compile-library-season.ts';

/** The season of the open library that has these issues, or a run of issues that is none of them. */
export function wantedSeason(
  { shown, settings }: OpenLibrary,
  { from, to }: { readonly from: number; readonly to: number },
): WantedSeason {
  const { seasons } = librarySeasons({ ...shown, settings });
  const same = seasons.find((each) => each.from === from && each.to === to);
  return same ?? { number: Math.ceil(to / (to - from + 1)), from, to, own: null };
}

export function seasonRequest(
  library: OpenLibrary,
  input: Pick<SeasonRequest, 'language'> & { readonly from: number; readonly to: number },
): SeasonRequest {
  const { folder, shown, settings } = library;
  const { language } = input;
  const season = wantedSeason(library, input);
  return {
    folder,
    settings,
    ids: seasonFiles(shown.groups, shown.files, season, language),
    season,
    language,
  };
}

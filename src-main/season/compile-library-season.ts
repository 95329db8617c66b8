import type { EditionLanguage } from '#core/export/edition/edition-settings.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { err, ok, type Result } from '#core/result.ts';
import { compileSeason, type CompiledSeason } from '#core/season/compile-season.ts';
import { frameMarkdown, type FrameText } from '#core/season/frame-text.ts';
import type { SeasonForm } from '#core/season/season-form.ts';
import type { SeasonPlace } from '#core/season/season-place.ts';
import { languageOfSeason, wordsIn } from '#core/season/season-words.ts';
import type { Season } from '#core/season/seasons.ts';
import { readFrame, readSeason } from './read-season.ts';

/** The season that is asked for; it may be any run of issues. */
export type WantedSeason = Pick<Season, 'number' | 'from' | 'to' | 'own'>;

/** A season of a library; it crosses to the process that reads it. */
export interface SeasonRequest {
  /** The library's real folder. */
  readonly folder: string;
  readonly settings: LibrarySettings;
  /** The files of its issues, as paths below the library. */
  readonly ids: readonly string[];
  readonly season: WantedSeason;
  readonly language: EditionLanguage | null;
}

export interface CompileRequest extends SeasonRequest {
  readonly form: SeasonForm;
  readonly place: SeasonPlace;
  /** In place of the files that galley.yaml names. */
  readonly texts?: { readonly preface?: FrameText; readonly afterword?: FrameText };
}

/** `no-issues`: none can be read; else galley.yaml names a file that is not there. */
export type CompileFailure =
  { readonly kind: 'no-issues' } | { readonly kind: 'not-there'; readonly path: string };

export function compileLibrarySeason(
  request: CompileRequest,
): Result<CompiledSeason, CompileFailure> {
  const { folder, settings, ids, season, language, form, place, texts = {} } = request;
  const issues = readSeason(folder, ids, settings);
  if (issues.length === 0) return err({ kind: 'no-issues' });
  const frame = settings.season ?? {};
  const spoken = language ?? languageOfSeason(issues);
  const framed: { preface: string; afterword: string } = { preface: '', afterword: '' };
  for (const part of ['preface', 'afterword'] as const) {
    const path = wordsIn(season.own?.[part], spoken) ?? wordsIn(frame[part], spoken);
    const text = texts[part] ?? readFrame(folder, path);
    if (text === null) return err({ kind: 'not-there', path: path ?? '' });
    framed[part] = frameMarkdown(text, place, part);
  }
  return ok(
    compileSeason(issues, {
      form,
      language,
      season,
      settings: frame,
      sections: settings.sections ?? [],
      profile: parseProfileOf(settings),
      ...framed,
      place,
      highlights: season.own?.highlights ?? [],
    }),
  );
}

import type { EditionLanguage } from '../export/edition/edition-settings.ts';
import type { SettingsChange } from '../library/library-settings.ts';
import type {
  Highlight,
  OwnSeason,
  SeasonSettings,
  SeasonWords,
} from '../library/season-settings.ts';
import type { SectionSettings } from '../issue/profile/profile-settings.ts';
import { sectionNames } from './section-names.ts';
import type { Season } from './seasons.ts';

type Run = Pick<Season, 'from' | 'to' | 'own'>;
type Changes = readonly SettingsChange[];

/** How many issues a season has that is only counted; null goes back to what the library shows. */
export function lengthChange(length: number | null): Changes {
  return [{ path: ['season', 'length'], ...(length === null ? {} : { value: length }) }];
}

/** Names a run of issues as a season. */
export function addedSeason(season: OwnSeason): Changes {
  return [{ path: ['season', 'seasons', '-'], value: season }];
}

/** A season's range and name, in galley.yaml from now on; of one that stands there nothing else changes. */
export function changedSeason(
  settings: SeasonSettings | undefined,
  season: Run,
  next: { readonly from: number; readonly to: number; readonly name: SeasonWords | null },
): Changes {
  const { from, to, name } = next;
  const at = placeOf(settings, season);
  if (at === null) return addedSeason({ from, to, ...(name === null ? {} : { name }) });
  const path = ['season', 'seasons', at] as const;
  const before = season.own?.name ?? null;
  return [
    ...(from === season.from ? [] : [{ path: [...path, 'from'], value: from }]),
    ...(to === season.to ? [] : [{ path: [...path, 'to'], value: to }]),
    ...(JSON.stringify(before) === JSON.stringify(name)
      ? []
      : [{ path: [...path, 'name'], ...(name === null ? {} : { value: name }) }]),
  ];
}

/** The season is only counted again, and what it had of its own is gone. */
export function removedSeason(settings: SeasonSettings | undefined, season: Run): Changes {
  const at = placeOf(settings, season);
  return at === null ? [] : [{ path: ['season', 'seasons', at] }];
}

/** One more highlight, at a place among those that there are; the last of them for null. */
export function addedHighlight(
  settings: SeasonSettings | undefined,
  season: Run,
  highlight: Highlight,
  at: number | null = null,
): Changes {
  const added = valueOfOwn(settings, season, ['highlights', '-'], highlight);
  const place = placeOf(settings, season);
  const count = season.own?.highlights?.length ?? 0;
  if (place === null || at === null || at >= count) return added;
  return [...added, { path: ['season', 'seasons', place, 'highlights', count], moveTo: at }];
}

/** `index` is that of the season's highlights. */
export function removedHighlight(
  settings: SeasonSettings | undefined,
  season: Run,
  index: number,
): Changes {
  const at = placeOf(settings, season);
  return at === null ? [] : [{ path: ['season', 'seasons', at, 'highlights', index] }];
}

/** `to` is the place that it has afterwards. */
export function movedHighlight(
  settings: SeasonSettings | undefined,
  season: Run,
  index: number,
  to: number,
): Changes {
  const at = placeOf(settings, season);
  if (at === null || index === to) return [];
  return [{ path: ['season', 'seasons', at, 'highlights', index], moveTo: to }];
}

/** The file of a preface or afterword in a language, beside that of the other language. */
export function changedFrame(
  settings: SeasonSettings | undefined,
  season: Run,
  part: 'preface' | 'afterword',
  language: EditionLanguage,
  file: string,
): Changes {
  const set = season.own?.[part];
  if (typeof set === 'object') return valueOfOwn(settings, season, [part, language], file);
  // One file for all languages stays that of the others.
  const others = set === undefined ? {} : { zh: set, en: set };
  return valueOfOwn(settings, season, [part], { ...others, [language]: file });
}

/** Takes changedFrame back: `own` is what galley.yaml said of the season before, null where it was only counted. */
export function restoredFrame(
  settings: SeasonSettings | undefined,
  season: Run,
  part: 'preface' | 'afterword',
  own: OwnSeason | null,
): Changes {
  const at = placeOf(settings, season);
  if (at === null) return [];
  const { from: _, to: __, [part]: ___, ...others } = settings?.seasons?.[at] ?? {};
  if (own === null && Object.keys(others).length === 0) return removedSeason(settings, season);
  const value = own?.[part];
  return [{ path: ['season', 'seasons', at, part], ...(value === undefined ? {} : { value }) }];
}

/** Whether a section is compiled, in every season; where the rules say the same, nothing is written. */
export function sectionChange(
  settings: SeasonSettings | undefined,
  sections: readonly SectionSettings[],
  title: string,
  isWanted: boolean,
): Changes {
  const { idOf } = sectionNames(sections);
  const id = idOf(title);
  const listed = (names: readonly string[] | undefined) =>
    (names ?? []).findIndex((name) => idOf(name) === id);
  const list = isWanted ? 'leaveOut' : 'include';
  const there = listed(settings?.[list]);
  const undone: Changes = there === -1 ? [] : [{ path: ['season', list, there] }];
  const { sections: named } = settings ?? {};
  if (named !== undefined) {
    const at = listed(named);
    if (isWanted === (at !== -1)) return undone;
    const change = isWanted
      ? { path: ['season', 'sections', '-'], value: title }
      : { path: ['season', 'sections', at] };
    return [...undone, change];
  }
  if (there !== -1) return undone;
  return [{ path: ['season', isWanted ? 'include' : 'leaveOut', '-'], value: title }];
}

function valueOfOwn(
  settings: SeasonSettings | undefined,
  season: Run,
  path: readonly string[],
  value: unknown,
): Changes {
  const at = placeOf(settings, season);
  if (at !== null) return [{ path: ['season', 'seasons', at, ...path], value }];
  const nested = path.reduceRight<unknown>(
    (inner, key) => (key === '-' ? [inner] : { [key]: inner }),
    value,
  );
  const { from, to } = season;
  return [{ path: ['season', 'seasons', '-'], value: { from, to, ...(nested as object) } }];
}

/** Where galley.yaml has the season; null where it is only counted. */
function placeOf(settings: SeasonSettings | undefined, { from, to }: Run): number | null {
  const at = settings?.seasons?.findIndex((each) => each.from === from && each.to === to) ?? -1;
  return at === -1 ? null : at;
}

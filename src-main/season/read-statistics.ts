import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import { librarySeasons } from '#core/season/library-seasons.ts';
import { seasonFiles } from '#core/season/season-files.ts';
import {
  countStatistics,
  type Statistics,
  type StatisticsBatch,
} from '#core/season/statistics/statistics.ts';
import { readSeason } from './read-season.ts';

/** What is to be counted; it crosses to the process that reads it. */
export interface StatisticsRequest {
  /** The library's real folder. */
  readonly folder: string;
  readonly settings: LibrarySettings;
  /** The files of each batch. */
  readonly batches: readonly (Pick<StatisticsBatch, 'season'> & {
    readonly ids: readonly string[];
  })[];
}

interface CountedLibrary {
  readonly folder: string;
  readonly settings: LibrarySettings;
  readonly files: readonly Pick<LibraryFile, 'id' | 'kind' | 'number'>[];
  readonly groups: readonly PartGroup[];
}

/** A run of issues by their numbers, or (null) all of a library season by season. */
export function statisticsRequest(
  { folder, settings, files, groups }: CountedLibrary,
  range: { readonly from: number; readonly to: number } | null,
): StatisticsRequest {
  const { seasons } = librarySeasons({ settings, groups, files });
  const filesOf = (run: { readonly from: number; readonly to: number }) =>
    seasonFiles(groups, files, run, null);
  if (range !== null) {
    const same = seasons.find(({ from, to }) => from === range.from && to === range.to);
    const number = same?.number ?? null;
    const season = number === null ? null : { ...range, number };
    return { folder, settings, batches: [{ season, ids: filesOf(range) }] };
  }
  const batches = seasons.map(({ number, from, to }) => ({
    season: { number, from, to },
    ids: filesOf({ from, to }),
  }));
  const counted = new Set(batches.flatMap(({ ids }) => ids));
  const inGroups = new Map(
    groups.flatMap((group) => group.parts.map(({ file }) => [file, group] as const)),
  );
  const seasonGroups = new Set([...counted].map((id) => inGroups.get(id)));
  const rest = groups.flatMap((group) => {
    if (group.kind === 'compilation' || seasonGroups.has(group)) return [];
    const numbers = new Map(files.map(({ id, number }) => [id, number]));
    const [first] = group.parts.filter(({ role }) => role !== 'compilation');
    if (first === undefined) return [];
    const isNumbered = group.parts.some(({ file }) => (numbers.get(file) ?? null) !== null);
    return isNumbered ? filesOf(numberOf(group, numbers)) : [first.file];
  });
  const others = [...new Set(rest)].filter((id) => !counted.has(id));
  return {
    folder,
    settings,
    batches: others.length === 0 ? batches : [...batches, { season: null, ids: others }],
  };
}

function numberOf({ parts }: PartGroup, numbers: ReadonlyMap<string, number | null>) {
  const [number = 0] = parts.flatMap(({ file }) => numbers.get(file) ?? []);
  return { from: number, to: number };
}

/** Reads the files and counts them. */
export function readStatistics({ folder, settings, batches }: StatisticsRequest): Statistics {
  const read = batches.map(({ season, ids }) => ({
    season,
    issues: readSeason(folder, ids, settings),
  }));
  return countStatistics(read, {
    language: null,
    settings: settings.season ?? {},
    sections: settings.sections ?? [],
    profile: parseProfileOf(settings),
  });
}

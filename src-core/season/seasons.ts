import type { OwnSeason, SeasonSettings } from '../library/season-settings.ts';

/** A run of issues, by their numbers. */
export interface Season {
  /** From 1: its place among the library's seasons. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
  /** Its entry in galley.yaml; null where it is only counted. */
  readonly own: OwnSeason | null;
}

/**
 * The seasons up to the newest issue, oldest first: those that galley.yaml names, and between and behind
 * them runs of `length` issues. A named one ends the run that it interrupts. Without a length (null) only
 * the named ones; numbers below 1 belong to a season only where one names them.
 */
export function seasonsOf(
  newestNumber: number,
  length: number | null,
  settings: Pick<SeasonSettings, 'seasons'> = {},
): readonly Season[] {
  const named = withoutOverlaps(settings.seasons ?? []);
  const runs: Omit<Season, 'number'>[] = [];
  let next = 1;
  const count = (step: number, end: number, isCutShort: boolean) => {
    for (; next <= end; next += step) {
      const to = next + step - 1;
      runs.push({ from: next, to: isCutShort ? Math.min(to, end) : to, own: null });
    }
  };
  for (const own of named) {
    if (length !== null) count(length, own.from - 1, true);
    runs.push({ from: own.from, to: own.to, own });
    next = own.to + 1;
  }
  // The last one counts as a whole, however far it has come.
  if (length !== null) count(length, newestNumber, false);
  return runs.map((run, index) => ({ number: index + 1, ...run }));
}

/** In order; of two that share an issue the first in galley.yaml counts. */
function withoutOverlaps(seasons: readonly OwnSeason[]): readonly OwnSeason[] {
  const kept: OwnSeason[] = [];
  for (const season of seasons) {
    if (kept.every(({ from, to }) => season.to < from || to < season.from)) kept.push(season);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}

/** The season that an issue's number belongs to, of seasons that are oldest first; null for none. */
export function seasonOfNumber(seasons: readonly Season[], number: number | null): Season | null {
  if (number === null) return null;
  let low = 0;
  let high = seasons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seasons[middle]?.to ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  const found = seasons[low];
  return found !== undefined && found.from <= number ? found : null;
}

/** How far a season has come. */
export interface SeasonProgress {
  /** How many issues it is to have. */
  readonly length: number;
  /** How many of its numbers there are. */
  readonly count: number;
  /** Numbers below its newest issue that no issue has, ascending. */
  readonly gaps: readonly number[];
  /** Numbers that several issues have, ascending. */
  readonly repeated: readonly number[];
  readonly isComplete: boolean;
}

/** `numbers` are those of the library's issues, one for each issue, in any order. */
export function seasonProgress(
  { from, to }: Pick<Season, 'from' | 'to'>,
  numbers: readonly number[],
): SeasonProgress {
  const counts = new Map<number, number>();
  for (const number of numbers) {
    if (from <= number && number <= to) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const newest = Math.max(from - 1, ...counts.keys());
  const below = Array.from({ length: newest - from + 1 }, (_, index) => from + index);
  const gaps = below.filter((number) => !counts.has(number));
  const repeated = [...counts].flatMap(([number, count]) => (count > 1 ? [number] : []));
  const length = to - from + 1;
  return {
    length,
    count: counts.size,
    gaps,
    repeated: repeated.toSorted((a, b) => a - b),
    isComplete: counts.size === length,
  };
}

import type { Season } from '../season/seasons.ts';
import { seasonOfNumber } from '../season/seasons.ts';
import type { ListedIssue } from './list-facets.ts';

export const listGroupings = ['season', 'year', 'none'] as const;
export type ListGrouping = (typeof listGroupings)[number];

/** A stretch of the list under one heading. */
export interface IssueGroup<Issue> {
  /** The same for the same season or year, however the list is filtered. */
  readonly key: string;
  readonly by: 'season' | 'year';
  /** The season from 1 or the year; null for issues in no season or without a date. */
  readonly value: number | null;
  /** The lowest and the highest number; null where none has one. */
  readonly numbers: { readonly from: number; readonly to: number } | null;
  readonly issues: readonly Issue[];
}

type Placed = Pick<ListedIssue, 'number' | 'date'>;

/**
 * The issues under headings: groups and the issues in them keep the order of the list, so that the newest
 * group is the first; what has no number or date comes last.
 */
export function groupIssues<Issue extends Placed>(
  issues: readonly Issue[],
  by: 'season' | 'year',
  seasons: readonly Season[],
): readonly IssueGroup<Issue>[] {
  const groups = new Map<number | null, Issue[]>();
  for (const issue of issues) {
    const season = by === 'season' ? seasonOfNumber(seasons, issue.number) : null;
    const value = by === 'year' ? yearOf(issue) : (season?.number ?? null);
    const there = groups.get(value);
    if (there === undefined) groups.set(value, [issue]);
    else there.push(issue);
  }
  return [...groups]
    .toSorted(([one], [other]) => (other ?? -Infinity) - (one ?? -Infinity))
    .map(([value, members]) => ({
      key: `${by} ${value ?? ''}`,
      by,
      value,
      numbers: numbersOf(members),
      issues: members,
    }));
}

function yearOf({ date }: Placed): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

function numbersOf(issues: readonly Placed[]): IssueGroup<Placed>['numbers'] {
  let [from, to] = [Infinity, -Infinity];
  for (const { number } of issues) {
    if (number === null) continue;
    from = Math.min(from, number);
    to = Math.max(to, number);
  }
  return from > to ? null : { from, to };
}

/** So much of a season is enough to see its length by; some compilations leave issues out. */
const mostlyThere = 0.8;
const shortestSeason = 3;

/**
 * How many issues a season has, as the library's compilations show it: each holds one run of so many
 * issues, and the runs follow each other from issue 1. Null when they show nothing of the kind.
 */
export function learnSeasonLength(compiled: readonly (readonly number[])[]): number | null {
  const lengths = new Map<number, number>();
  for (const numbers of compiled) {
    const first = Math.min(...numbers);
    const length = Math.max(...numbers) - first + 1;
    const isSeason =
      length >= shortestSeason &&
      (first - 1) % length === 0 &&
      new Set(numbers).size >= mostlyThere * length;
    if (isSeason) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  }
  const [usual] = [...lengths].toSorted(([a, one], [b, other]) => other - one || b - a);
  return usual?.[0] ?? null;
}

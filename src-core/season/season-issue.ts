import type { Issue } from '../issue/model.ts';

/** An issue as a season's compilation takes it. */
export interface SeasonIssue {
  /** The file's path below the library, with `/`. */
  readonly id: string;
  /** LF line ends, no BOM. */
  readonly text: string;
  readonly issue: Issue;
  /** Where it can be read, when that was noted for it; else the season's rule says. */
  readonly address?: string | null;
}

/** In the order of a season: by number, then date, then path. */
export function inSeasonOrder(issues: readonly SeasonIssue[]): readonly SeasonIssue[] {
  return issues.toSorted(
    (a, b) =>
      (a.issue.number ?? Infinity) - (b.issue.number ?? Infinity) ||
      compare(a.issue.date ?? '', b.issue.date ?? '') ||
      compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

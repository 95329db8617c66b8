import type { IssueHead } from '../summary.ts';
import { pathPattern } from './file-name.ts';

/** An issue of the library as its list knows it. */
export interface ListedFile extends IssueHead {
  /** Below the library's folder, with `/`. */
  readonly path: string;
}

/** What a new issue is made from. */
export interface NewIssueSources {
  readonly last: ListedFile;
  /** The issues of the same series before it, the latest first; their texts show what recurs. */
  readonly earlier: readonly ListedFile[];
  /** All issues of the series, `last` among them. */
  readonly series: readonly ListedFile[];
}

/** A name that stands alone among so many of one habit is a compilation or a special. */
const newestLooked = 12;
const habit = 3;
const mostEarlier = 6;
/** Issues further back tell little of what is usual now. */
const furthestBack = 8;

/** Chooses from a library's issues, newest first; null when there are none. */
export function chooseSources(issues: readonly ListedFile[]): NewIssueSources | null {
  const last = lastOf(issues);
  if (last === null) return null;
  const folder = folderPattern(last);
  const series = issues.filter((issue) => folderPattern(issue) === folder);
  const pattern = pathPattern(last);
  const ofHabit = series.filter((issue) => pathPattern(issue) === pattern);
  const earlier = (ofHabit.length > 1 ? ofHabit : series).filter((issue) =>
    isShortlyBefore(issue, last),
  );
  return { last, earlier: earlier.slice(0, mostEarlier), series };
}

function lastOf(issues: readonly ListedFile[]): ListedFile | null {
  const dated = issues.filter(({ number, date }) => number !== null || date !== null);
  const newest = (dated.length > 0 ? dated : issues).slice(0, newestLooked);
  const counts = new Map<string, number>();
  for (const issue of newest) {
    const pattern = pathPattern(issue);
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return newest.find((issue) => most < habit || (counts.get(pathPattern(issue)) ?? 0) > 1) ?? null;
}

function folderPattern(issue: ListedFile): string {
  const pattern = pathPattern(issue);
  return pattern.slice(0, pattern.lastIndexOf('/') + 1);
}

function isShortlyBefore(issue: ListedFile, last: ListedFile): boolean {
  if (issue.path === last.path) return false;
  if (issue.number !== null && last.number !== null) {
    return issue.number < last.number && issue.number >= last.number - furthestBack;
  }
  return issue.date !== null && last.date !== null && issue.date < last.date;
}

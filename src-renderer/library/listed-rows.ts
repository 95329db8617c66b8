import type { FileStatuses } from '#core/ipc/list-shapes.ts';
import type { Library } from '#core/ipc/shapes.ts';
import { learnSeasonLength, type ListGrouping } from '#core/library/group-issues.ts';
import type { ListedIssue } from '#core/library/list-facets.ts';
import { shownStatus } from '#core/release/shown-status.ts';
import type { IssueRow } from '../parts/issue-rows.ts';

const nothingKnown = { status: null, isOut: false } as const;

/** What the list filters and groups its issues by, by the line's id. */
export function listedIssues(
  rows: readonly IssueRow[],
  statuses: FileStatuses,
  today: string,
): ReadonlyMap<string, ListedIssue> {
  let newestNumber = 0;
  for (const { kind, file } of rows) {
    if (kind === 'issue') newestNumber = Math.max(newestNumber, file.number ?? 0);
  }
  const listed = new Map<string, ListedIssue>();
  for (const { id, kind, file, files, languages, editions } of rows) {
    if (kind !== 'issue') continue;
    const known = files.map((each) => statuses[each.id] ?? nothingKnown);
    const status = shownStatus(file, known, { today, newestNumber });
    listed.set(id, { number: file.number, date: file.date, status, languages, editions });
  }
  return listed;
}

/** How many issues a season of the library has: as its settings say, else as its compilations show. */
export function seasonLengthOf(
  { settings }: Pick<Library, 'settings'>,
  rows: readonly IssueRow[],
): number | null {
  if (settings.season?.length !== undefined) return settings.season.length;
  const compiled = new Map<string, number[]>();
  for (const { kind, file, parts } of rows) {
    if (kind !== 'issue' || file.number === null) continue;
    for (const part of parts) {
      if (part.role !== 'compilation') continue;
      const there = compiled.get(part.file);
      if (there === undefined) compiled.set(part.file, [file.number]);
      else there.push(file.number);
    }
  }
  return learnSeasonLength([...compiled.values()]);
}

/** How the list is grouped: as was chosen for this library, else by season where it has any. */
export function groupingOf(
  chosen: ListGrouping | undefined,
  seasonLength: number | null,
): ListGrouping {
  if (chosen === 'season') return seasonLength === null ? 'year' : 'season';
  return chosen ?? (seasonLength === null ? 'year' : 'season');
}

/** The day that it is here, as YYYY-MM-DD. */
export function dayOf(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

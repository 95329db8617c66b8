import type { FileStatuses } from '#core/ipc/list-shapes.ts';
import type { Library } from '#core/ipc/shapes.ts';
import { learnSeasonLength, type ListGrouping } from '#core/library/group-issues.ts';
import type { ListedIssue } from '#core/library/list-facets.ts';
import { seasonsOf, type Season } from '#core/season/seasons.ts';
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

/** The seasons of the library, oldest first: as its settings say, else as its compilations show. */
export function listedSeasons(
  { settings }: Pick<Library, 'settings'>,
  rows: readonly IssueRow[],
): readonly Season[] {
  let newest = 0;
  for (const { kind, file } of rows) {
    if (kind === 'issue') newest = Math.max(newest, file.number ?? 0);
  }
  return seasonsOf(newest, settings.season?.length ?? learntLength(rows), settings.season);
}

function learntLength(rows: readonly IssueRow[]): number | null {
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
  seasons: readonly Season[],
): ListGrouping {
  const usual = seasons.length === 0 ? 'year' : 'season';
  return chosen === undefined || chosen === 'season' ? usual : chosen;
}

/** The day that it is here, as YYYY-MM-DD. */
export function dayOf(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

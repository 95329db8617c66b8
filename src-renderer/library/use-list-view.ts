import { useDeferredValue, useMemo, useState } from 'react';
import { useShallow } from 'zustand/shallow';
import { groupIssues, type IssueGroup, type ListGrouping } from '#core/library/group-issues.ts';
import {
  facetValues,
  passesFilters,
  type FacetValue,
  type ListedIssue,
} from '#core/library/list-facets.ts';
import type { Library, LibraryFile } from '#core/ipc/shapes.ts';
import type { SeasonWords } from '#core/library/season-settings.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import { useAppState } from '../app/services.ts';
import { filterRows, issueRows, type IssueRow } from '../parts/issue-rows.ts';
import { dayOf, groupingOf, listedIssues, listedSeasons } from './listed-rows.ts';

/** Lines under one heading. */
export type RowGroup = Omit<IssueGroup<IssueRow>, 'issues'> & {
  readonly rows: readonly IssueRow[];
  readonly isClosed: boolean;
  /** Of a season that has one. */
  readonly name: SeasonWords | null;
};

/** Everything that the list shows of the library, by filters, text and grouping. */
export interface ListView {
  readonly issueCount: number;
  /** Of those that have the text, whatever the filters. */
  readonly foundCount: number;
  readonly listed: ReadonlyMap<string, ListedIssue>;
  /** Of the issues that have the text. */
  readonly facets: readonly FacetValue[];
  /** The lines that are shown, in the list's order; those of closed groups among them. */
  readonly rows: readonly IssueRow[];
  readonly groups: readonly RowGroup[];
  /** Lines of issues that stand under no heading. */
  readonly ungrouped: readonly IssueRow[];
  readonly grouping: ListGrouping;
}

const noFiles: readonly LibraryFile[] = [];
const noGroups: readonly PartGroup[] = [];
const noSettings: Library['settings'] = {};
const noneClosed: readonly string[] = [];

export function useListView(): ListView {
  const library = useAppState((state) => state.library);
  const statuses = useAppState((state) => state.listStatuses);
  const filters = useAppState((state) => state.listFilters);
  const query = useDeferredValue(useAppState((state) => state.listQuery));
  const [chosen, closed] = useAppState(
    useShallow(({ preferences: { listGrouping, listClosed } }) => {
      const id = library?.id ?? '';
      return [listGrouping[id], listClosed[id] ?? noneClosed] as const;
    }),
  );
  const [today] = useState(() => dayOf(new Date()));
  const files = library?.files ?? noFiles;
  const partGroups = library?.groups ?? noGroups;
  const all = useMemo(() => issueRows(files, partGroups), [files, partGroups]);
  const listed = useMemo(() => listedIssues(all, statuses, today), [all, statuses, today]);
  const settings = library?.settings ?? noSettings;
  const seasons = useMemo(() => listedSeasons({ settings }, all), [settings, all]);
  const found = useMemo(() => filterRows(all, query), [all, query]);
  const facets = useMemo(() => {
    const issues = found.flatMap(({ id }) => listed.get(id) ?? []);
    return facetValues(issues, filters);
  }, [found, listed, filters]);
  const rows = useMemo(() => {
    if (filters.length === 0) return found;
    return found.filter(({ id }) => {
      const issue = listed.get(id);
      return issue !== undefined && passesFilters(issue, filters);
    });
  }, [found, listed, filters]);
  const grouping = groupingOf(chosen, seasons);
  const isChosen = chosen !== undefined;
  const grouped = useMemo(() => {
    const issues = rows.filter(({ kind }) => kind === 'issue');
    if (grouping === 'none') return { ungrouped: issues, groups: [] };
    const placed = issues.map((row) => ({ row, number: row.file.number, date: row.file.date }));
    const groups = groupIssues(placed, grouping, seasons).map(({ issues: members, ...group }) => ({
      ...group,
      rows: members.map(({ row }) => row),
      name: group.by === 'season' ? (seasons[(group.value ?? 0) - 1]?.own?.name ?? null) : null,
      isClosed: closed.includes(group.key),
    }));
    // One heading over everything says nothing, unless it was asked for.
    const isOne = groups.length === 1 && !isChosen && groups[0]?.isClosed !== true;
    return isOne ? { ungrouped: issues, groups: [] } : { ungrouped: [], groups };
  }, [rows, grouping, seasons, closed, isChosen]);
  const issueCount = listed.size;
  const foundCount = useMemo(
    () => found.filter(({ id }) => listed.has(id)).length,
    [found, listed],
  );
  return {
    issueCount,
    foundCount,
    listed,
    facets,
    rows,
    grouping,
    ...grouped,
  };
}

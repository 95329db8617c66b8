import type { IssueLanguage } from '../issue/model.ts';
import type { IssueStatus } from '../release/status.ts';

/** An issue of the list as far as it is filtered and grouped. */
export interface ListedIssue {
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly status: IssueStatus;
  /** Of all its files, each once. */
  readonly languages: readonly IssueLanguage[];
  /** Of all its files, each once. */
  readonly editions: readonly ('full' | 'digest')[];
}

export const listFacets = ['status', 'language', 'edition', 'year'] as const;
export type ListFacet = (typeof listFacets)[number];

export interface ListFilter {
  readonly facet: ListFacet;
  readonly value: string;
}

export interface FacetValue extends ListFilter {
  /** How many issues the list would show with it, the other facets' filters as they are. */
  readonly count: number;
}

/** What an issue is found by under a facet; several values where its files differ. */
function valuesOf(issue: ListedIssue, facet: ListFacet): readonly string[] {
  switch (facet) {
    case 'status':
      return [issue.status];
    case 'language':
      return issue.languages;
    case 'edition':
      return issue.editions;
    case 'year':
      return issue.date === null ? [] : [issue.date.slice(0, 4)];
    default:
      return facet;
  }
}

/** The facets whose filters an issue does not pass: of one facet any value will do. */
function failedFacets(issue: ListedIssue, filters: readonly ListFilter[]): readonly ListFacet[] {
  return listFacets.filter((facet) => {
    const wanted = filters.filter((filter) => filter.facet === facet);
    if (wanted.length === 0) return false;
    const values = valuesOf(issue, facet);
    return !wanted.some(({ value }) => values.includes(value));
  });
}

/** Whether the list shows the issue: it passes the filters of every facet. */
export function passesFilters(issue: ListedIssue, filters: readonly ListFilter[]): boolean {
  return filters.length === 0 || failedFacets(issue, filters).length === 0;
}

/**
 * Every value that the issues have, with how many issues the list would show were it chosen in its facet.
 * Values without issues are there while they are chosen. Statuses stand in the order of an issue's
 * life, years the last first, the others by how many issues have them.
 */
export function facetValues(
  issues: readonly ListedIssue[],
  filters: readonly ListFilter[],
): readonly FacetValue[] {
  const counts = new Map(listFacets.map((facet) => [facet, new Map<string, number>()] as const));
  for (const { facet, value } of filters) counts.get(facet)?.set(value, 0);
  for (const issue of issues) {
    const failed = failedFacets(issue, filters);
    for (const facet of listFacets) {
      const isCounted = failed.every((each) => each === facet);
      const there = counts.get(facet);
      for (const value of valuesOf(issue, facet)) {
        there?.set(value, (there.get(value) ?? 0) + (isCounted ? 1 : 0));
      }
    }
  }
  return listFacets.flatMap((facet) =>
    [...(counts.get(facet) ?? [])]
      .map(([value, count]) => ({ facet, value, count }))
      .toSorted((one, other) => inOrder(one, other)),
  );
}

const statusOrder: readonly string[] = ['draft', 'scheduled', 'published'];

function inOrder(one: FacetValue, other: FacetValue): number {
  if (one.facet === 'status')
    return statusOrder.indexOf(one.value) - statusOrder.indexOf(other.value);
  if (one.facet === 'year') return one.value < other.value ? 1 : -1;
  return one.value < other.value ? -1 : 1;
}

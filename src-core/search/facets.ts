import { halfTitle } from '../issue/half-title.ts';
import { foldText } from './fold-text.ts';
import { regionsOf, holds } from './match-document.ts';
import type { SearchQuery } from './query.ts';
import type { SearchDocument } from './search-document.ts';
import type { IssueOf, StatusOf } from './search-index.ts';

interface FacetValue {
  readonly value: string;
  /** How many of the issues found stay when the value is added to the query. */
  readonly count: number;
}

/** What the documents found could be narrowed by. */
export interface SearchFacets {
  /** Newest first. */
  readonly years: readonly FacetValue[];
  /** Most frequent first. */
  readonly sections: readonly FacetValue[];
  readonly languages: readonly FacetValue[];
  readonly statuses: readonly FacetValue[];
}

export interface FacetOptions {
  readonly statusOf: StatusOf;
  readonly issueOf: IssueOf;
  /** Of a section called `中文---English` that half is offered. */
  readonly language: 'zh' | 'en';
}

const mostSections = 6;
const sectionSigns = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})）]+$/gu;

/** `documents` are those that the query has found. */
export function facetsOf(
  documents: readonly SearchDocument[],
  query: SearchQuery,
  options: FacetOptions,
): SearchFacets {
  const { statusOf } = options;
  const countBy = (valueOf: (document: SearchDocument) => string | null): FacetValue[] => {
    const issues = new Map<string, Set<string>>();
    for (const document of documents) {
      const value = valueOf(document);
      if (value === null) continue;
      const known = issues.get(value);
      const issue = options.issueOf(document.id);
      if (known === undefined) issues.set(value, new Set([issue]));
      else known.add(issue);
    }
    return [...issues].map(([value, { size }]) => ({ value, count: size }));
  };
  return {
    years: countBy(({ date }) => date?.slice(0, 4) ?? null).toSorted((a, b) =>
      b.value.localeCompare(a.value),
    ),
    sections: sectionFacets(documents, query, options),
    languages: countBy(({ language }) => language).toSorted(mostFirst),
    statuses: countBy(({ id }) => statusOf(id)).toSorted(mostFirst),
  };
}

/** Only the most usual names are counted exactly: others are typed. */
function sectionFacets(
  documents: readonly SearchDocument[],
  query: SearchQuery,
  { issueOf, language }: FacetOptions,
): readonly FacetValue[] {
  if (query.sections.length > 0) return [];
  const names = new Map<string, string>();
  const nameOf = (title: string): string => {
    const known = names.get(title);
    if (known !== undefined) return known;
    const name = halfTitle(title, language).replaceAll(sectionSigns, '').trim();
    names.set(title, name);
    return name;
  };
  const usual = new Map<string, number>();
  for (const { sections } of documents) {
    for (const name of new Set(sections.map(({ title }) => nameOf(title)))) {
      if (name !== '') usual.set(name, (usual.get(name) ?? 0) + 1);
    }
  }
  return [...usual]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostSections)
    .map(([value]) => {
      const narrowed = { ...query, sections: [foldText(value).text] };
      const holding = documents.filter((document) => {
        const regions = regionsOf(document, narrowed);
        return (
          regions !== null &&
          regions.length > 0 &&
          query.terms.every((term) => holds(document, term, regions))
        );
      });
      return { value, count: new Set(holding.map(({ id }) => issueOf(id))).size };
    })
    .filter(({ count }) => count > 0)
    .toSorted(mostFirst);
}

function mostFirst(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

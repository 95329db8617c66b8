import { foldText } from './fold-text.ts';
import { regionsOf, holds } from './match-document.ts';
import type { SearchQuery } from './query.ts';
import type { SearchDocument } from './search-document.ts';
import type { StatusOf } from './search-index.ts';

interface FacetValue {
  readonly value: string;
  /** How many of the documents found stay when the value is added to the query. */
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

const mostSections = 6;
const sectionSigns = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})）]+$/gu;

/** `documents` are those that the query has found. */
export function facetsOf(
  documents: readonly SearchDocument[],
  query: SearchQuery,
  statusOf: StatusOf,
): SearchFacets {
  const countBy = (valueOf: (document: SearchDocument) => string | null): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const document of documents) {
      const value = valueOf(document);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count }));
  };
  return {
    years: countBy(({ date }) => date?.slice(0, 4) ?? null).toSorted((a, b) =>
      b.value.localeCompare(a.value),
    ),
    sections: sectionFacets(documents, query),
    languages: countBy(({ language }) => language).toSorted(mostFirst),
    statuses: countBy(({ id }) => statusOf(id)).toSorted(mostFirst),
  };
}

/** Only the most usual names are counted exactly: others are typed. */
function sectionFacets(
  documents: readonly SearchDocument[],
  query: SearchQuery,
): readonly FacetValue[] {
  if (query.sections.length > 0) return [];
  const usual = new Map<string, number>();
  for (const { sections } of documents) {
    const names = new Set(sections.map(({ title }) => title.replaceAll(sectionSigns, '').trim()));
    for (const name of names) if (name !== '') usual.set(name, (usual.get(name) ?? 0) + 1);
  }
  return [...usual]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostSections)
    .map(([value]) => {
      const narrowed = { ...query, sections: [foldText(value).text] };
      const count = documents.filter((document) => {
        const regions = regionsOf(document, narrowed);
        return (
          regions !== null &&
          regions.length > 0 &&
          query.terms.every((term) => holds(document, term, regions))
        );
      }).length;
      return { value, count };
    })
    .filter(({ count }) => count > 0)
    .toSorted(mostFirst);
}

function mostFirst(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

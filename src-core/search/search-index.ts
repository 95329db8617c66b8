import { firstLineOf, hitsOf, type DocumentHits } from './hits.ts';
import { fitsFilters, holds, regionsOf } from './match-document.ts';
import { isEmptyQuery, type SearchQuery, type SearchStatus } from './query.ts';
import { weightOf, type SearchDocument } from './search-document.ts';
import { mayHold, sieveBits } from './text-sieve.ts';

/** The status of a file; null when nobody said. */
export type StatusOf = (id: string) => SearchStatus | null;

interface FoundDocument extends DocumentHits {
  readonly document: SearchDocument;
}

export interface SearchFindings {
  /** How many documents hold what is looked for. */
  readonly count: number;
  /** The best of them, best first. */
  readonly found: readonly FoundDocument[];
}

interface SearchLimits {
  readonly documents: number;
  /** Lines of each. */
  readonly lines: number;
}

/** All texts of a library. What it finds is what a look at every text would find: S4. */
export interface SearchIndex {
  readonly put: (document: SearchDocument) => void;
  readonly remove: (id: string) => void;
  readonly get: (id: string) => SearchDocument | undefined;
  readonly size: () => number;
  /** Roughly, in bytes. */
  readonly weight: () => number;
  readonly matches: (query: SearchQuery, statusOf: StatusOf) => readonly SearchDocument[];
  readonly search: (query: SearchQuery, statusOf: StatusOf, limits: SearchLimits) => SearchFindings;
}

export function createSearchIndex(): SearchIndex {
  const documents = new Map<string, SearchDocument>();
  let weight = 0;
  const remove = (id: string) => {
    const known = documents.get(id);
    if (known !== undefined) weight -= weightOf(known);
    documents.delete(id);
  };

  const matches: SearchIndex['matches'] = (query, statusOf) => {
    if (isEmptyQuery(query)) return [];
    const { terms, statuses } = query;
    // What stands in a title may not be written: a file's name gives one as well.
    const wanted = terms
      .filter(({ place }) => place !== 'title')
      .flatMap(({ folded }) => sieveBits(folded));
    const matching: SearchDocument[] = [];
    for (const document of documents.values()) {
      if (!mayHold(document.sieve, wanted) || !fitsFilters(document, query)) continue;
      if (statuses.length > 0) {
        const status = statusOf(document.id);
        if (status === null || !statuses.includes(status)) continue;
      }
      const regions = regionsOf(document, query);
      if (regions?.length === 0) continue;
      if (terms.every((term) => holds(document, term, regions))) matching.push(document);
    }
    return matching;
  };

  return {
    put: (document) => {
      remove(document.id);
      documents.set(document.id, document);
      weight += weightOf(document);
    },
    remove,
    get: (id) => documents.get(id),
    size: () => documents.size,
    weight: () => weight,
    matches,
    search: (query, statusOf, limits) => {
      const ranked = rank(matches(query, statusOf), query);
      const found = ranked.slice(0, limits.documents).map((document) => {
        const { hits, lines } = hitsOf(document, query, limits.lines);
        return lines > 0
          ? { document, hits, lines }
          : { document, hits: [firstLineOf(document)], lines: 1 };
      });
      return { count: ranked.length, found };
    },
  };
}

const weights = { title: 8, head: 4, link: 2, body: 1 } as const;

/** Best places first, then newest first: S6. */
export function rank(
  documents: readonly SearchDocument[],
  { terms }: SearchQuery,
): readonly SearchDocument[] {
  const scored = documents.map((document) => {
    let score = 0;
    for (const { place, folded } of terms) {
      if (document.titleFolded.includes(folded)) score += weights.title;
      else if (document.headText.includes(folded)) score += weights.head;
      else if (place !== 'text' || document.linkText.includes(folded)) score += weights.link;
      else score += weights.body;
    }
    return { document, score };
  });
  return scored
    .toSorted((a, b) => b.score - a.score || newestFirst(a.document, b.document))
    .map(({ document }) => document);
}

function newestFirst(a: SearchDocument, b: SearchDocument): number {
  const dateA = a.date ?? '';
  const dateB = b.date ?? '';
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  const byNumber = (b.number ?? -1) - (a.number ?? -1);
  if (byNumber !== 0) return byNumber;
  return a.id < b.id ? -1 : 1;
}

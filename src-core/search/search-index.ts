import { firstLineOf, hitsOf, type DocumentHits } from './hits.ts';
import { fitsFilters, holds, regionsOf } from './match-document.ts';
import { isEmptyQuery, type SearchQuery, type SearchStatus } from './query.ts';
import { weightOf, type SearchDocument } from './search-document.ts';
import { createTextSieve } from './text-sieve.ts';

/** The status of a file; null when nobody said. */
export type StatusOf = (id: string) => SearchStatus | null;

interface FoundDocument extends DocumentHits {
  readonly document: SearchDocument;
}

/** The issue that a file belongs to, as the id of one of its files. */
export type IssueOf = (id: string) => string;

export interface SearchFindings {
  /** How many issues hold what is looked for. */
  readonly count: number;
  /** The best of them, best first, each with all its files that hold it. */
  readonly found: readonly FoundDocument[];
}

interface SearchLimits {
  readonly issues: number;
  /** Lines of each file. */
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
  /** Without `issueOf` every file is an issue. */
  readonly search: (
    query: SearchQuery,
    statusOf: StatusOf,
    limits: SearchLimits,
    issueOf?: IssueOf,
  ) => SearchFindings;
}

/** Of a text of 12 KB about a fifth is set. */
const sieveBits = 1 << 15;

export function createSearchIndex(): SearchIndex {
  const slots = new Map<string, number>();
  const documents: (SearchDocument | undefined)[] = [];
  const free: number[] = [];
  const sieve = createTextSieve(sieveBits);
  let weight = 0;
  const weigh = (document: SearchDocument) => weightOf(document) + sieveBits / 8;
  const remove = (id: string) => {
    const slot = slots.get(id);
    const known = slot === undefined ? undefined : documents[slot];
    if (slot === undefined || known === undefined) return;
    weight -= weigh(known);
    slots.delete(id);
    documents[slot] = undefined;
    free.push(slot);
    sieve.remove(slot);
  };

  const matches: SearchIndex['matches'] = (query, statusOf) => {
    if (isEmptyQuery(query)) return [];
    const { terms, statuses } = query;
    // What stands in a title may not be written: a file's name gives one as well.
    const written = terms.filter(({ place }) => place !== 'title').map(({ folded }) => folded);
    const matching: SearchDocument[] = [];
    for (const slot of sieve.passing(written)) {
      const document = documents[slot];
      if (document === undefined || !fitsFilters(document, query)) continue;
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
      const slot = free.pop() ?? documents.length;
      slots.set(document.id, slot);
      documents[slot] = document;
      sieve.put(slot, document.folded.text);
      weight += weigh(document);
    },
    remove,
    get: (id) => {
      const slot = slots.get(id);
      return slot === undefined ? undefined : documents[slot];
    },
    size: () => slots.size,
    weight: () => weight,
    matches,
    search: (query, statusOf, limits, issueOf = ownId) => {
      const matching = matches(query, statusOf);
      const found = rank(matching, query, issueOf, limits.issues).map((document) => {
        const { hits, lines } = hitsOf(document, query, limits.lines);
        return lines > 0
          ? { document, hits, lines }
          : { document, hits: [firstLineOf(document)], lines: 1 };
      });
      return { count: new Set(matching.map(({ id }) => issueOf(id))).size, found };
    },
  };
}

const weights = { title: 8, head: 4, link: 2, body: 1 } as const;

function ownId(id: string): string {
  return id;
}

/**
 * The files of the first `most` issues, best places first, then newest first, an issue where its best file is:
 * S6. Only as many as it takes are asked for all that counts.
 */
export function rank(
  documents: readonly SearchDocument[],
  query: SearchQuery,
  issueOf: IssueOf = ownId,
  most = Infinity,
): readonly SearchDocument[] {
  const inTurn = documents
    .map((document) => ({ document, best: bestScore(document, query) }))
    .toSorted((a, b) => b.best - a.best || newestFirst(a.document, b.document));
  const scored: { readonly document: SearchDocument; readonly score: number }[] = [];
  const issueAt = ({ document }: { readonly document: SearchDocument }) => issueOf(document.id);
  let reached = new Set<string>();
  let before = Infinity;
  for (const { document, best } of inTurn) {
    if (best < before) reached = new Set(scored.filter(({ score }) => score >= best).map(issueAt));
    // What follows is older, and no better than these.
    if (reached.size >= most) break;
    before = best;
    const score = scoreOf(document, query);
    scored.push({ document, score });
    if (score >= best) reached.add(issueOf(document.id));
  }
  const ranked = scored.toSorted(
    (a, b) => b.score - a.score || newestFirst(a.document, b.document),
  );
  const files = new Map(
    [...new Set(ranked.map(issueAt))]
      .slice(0, most)
      .map((issue) => [issue, [] as SearchDocument[]]),
  );
  for (const document of documents) files.get(issueOf(document.id))?.push(document);
  return [...files].flatMap(([issue, own]) =>
    own.toSorted(
      (a, b) => Number(b.id === issue) - Number(a.id === issue) || (a.id < b.id ? -1 : 1),
    ),
  );
}

/** What a document reaches at most: its title is quickly asked, its heads and addresses are not. */
function bestScore({ titleFolded }: SearchDocument, { terms }: SearchQuery): number {
  return terms.reduce(
    (sum, { folded }) => sum + (titleFolded.includes(folded) ? weights.title : weights.head),
    0,
  );
}

function scoreOf(document: SearchDocument, { terms }: SearchQuery): number {
  return terms.reduce((sum, { place, folded }) => {
    if (document.titleFolded.includes(folded)) return sum + weights.title;
    if (document.headText.includes(folded)) return sum + weights.head;
    const isLink = place !== 'text' || document.linkText.includes(folded);
    return sum + (isLink ? weights.link : weights.body);
  }, 0);
}

function newestFirst(a: SearchDocument, b: SearchDocument): number {
  const dateA = a.date ?? '';
  const dateB = b.date ?? '';
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  const byNumber = (b.number ?? -1) - (a.number ?? -1);
  if (byNumber !== 0) return byNumber;
  return a.id < b.id ? -1 : 1;
}

import type { SearchQuery, SearchTerm } from './query.ts';
import type { SearchDocument } from './search-document.ts';

/** A range of the folded text. */
export interface FoldedRange {
  readonly from: number;
  readonly to: number;
}

/** The sections that a query's filter names; null when it names none, so that the whole text counts. */
export function regionsOf(
  { sections }: SearchDocument,
  query: SearchQuery,
): readonly FoldedRange[] | null {
  if (query.sections.length === 0) return null;
  return sections.filter(({ titleFolded }) =>
    query.sections.some((wanted) => titleFolded.includes(wanted)),
  );
}

/** Whether year and language are asked for and the file's own. */
export function fitsFilters(document: SearchDocument, query: SearchQuery): boolean {
  const { years, languages } = query;
  if (languages.length > 0 && !languages.some((each) => each === document.language)) return false;
  if (years.length === 0) return true;
  const year = document.date === null ? null : Number(document.date.slice(0, 4));
  return year !== null && years.some(({ from, to }) => year >= from && year <= to);
}

/** Whether a document holds a word where it is asked for. S4 in INVARIANTS.md. */
export function holds(
  document: SearchDocument,
  term: SearchTerm,
  regions: readonly FoldedRange[] | null,
): boolean {
  const { place, folded } = term;
  if (regions !== null) return rangesOf(document, term, regions).next().done !== true;
  if (place === 'text') return document.folded.text.includes(folded);
  if (place === 'title') {
    return document.titleFolded.includes(folded) || document.headText.includes(folded);
  }
  if (place === 'url') return document.linkText.includes(folded);
  return document.linkText.split('\n').some((address) => isOfDomain(address, folded));
}

/** Where a document holds a word, in order and without overlaps. */
export function* rangesOf(
  document: SearchDocument,
  term: SearchTerm,
  regions: readonly FoldedRange[] | null,
): Generator<FoldedRange, undefined> {
  const { text } = document.folded;
  const { length } = term.folded;
  let region = 0;
  for (let from = text.indexOf(term.folded); from !== -1;) {
    const range = { from, to: from + length };
    while ((regions?.[region]?.to ?? Infinity) < range.to) region += 1;
    const open = regions === null ? range : regions[region];
    if (open === undefined) return;
    const counts = range.from >= open.from && isInPlace(document, term, range);
    if (counts) yield range;
    from = text.indexOf(term.folded, counts ? range.to : from + 1);
  }
}

function isInPlace(
  { folded: { text }, titleRange, heads, links }: SearchDocument,
  { place, folded }: SearchTerm,
  range: FoldedRange,
): boolean {
  if (place === 'text') return true;
  const link = pairAround(links, range);
  if (place === 'url') return link !== null;
  if (place === 'domain')
    return link !== null && isOfDomain(text.slice(link.from, link.to), folded);
  const isInTitle = range.from >= titleRange[0] && range.to <= titleRange[1];
  return isInTitle || (isWithin(heads, range) && link === null);
}

export function isWithin(pairs: Int32Array, range: FoldedRange): boolean {
  return pairAround(pairs, range) !== null;
}

/** The pair that holds the whole of a range. */
function pairAround(pairs: Int32Array, { from, to }: FoldedRange): FoldedRange | null {
  let low = 0;
  let high = pairs.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle * 2] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const end = pairs[low * 2 - 1];
  return low > 0 && end !== undefined && to <= end
    ? { from: pairs[low * 2 - 2] ?? 0, to: end }
    : null;
}

/** `example.org` is the domain of `https://www.example.org/page`, but not of `https://myexample.org`. */
function isOfDomain(address: string, domain: string): boolean {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/u.exec(address)?.[1] ?? '';
  const wanted = domain.replace(/^\.|\.$/gu, '');
  return wanted !== '' && `.${host}`.endsWith(`.${wanted}`);
}

import { writtenFrom, writtenTo } from './fold-text.ts';
import { isWithin, rangesOf, regionsOf, type FoldedRange } from './match-document.ts';
import type { SearchQuery } from './query.ts';
import { lineOf, type SearchDocument } from './search-document.ts';
import { snippetOf, type Snippet } from './snippet.ts';

/** Where on a line the first thing found stands. */
export const hitPlaces = ['title', 'head', 'link', 'body'] as const;
type HitPlace = (typeof hitPlaces)[number];

/** A line that holds something of what is looked for. */
export interface SearchHit {
  /** From 1. */
  readonly line: number;
  /** The first thing found on it, as a range of the text. */
  readonly from: number;
  readonly to: number;
  readonly place: HitPlace;
  /** The title of its section; '' outside any. */
  readonly section: string;
  readonly snippet: Snippet;
}

export interface DocumentHits {
  /** In the order of the text. */
  readonly hits: readonly SearchHit[];
  /** How many lines there are, the shown ones among them. */
  readonly lines: number;
}

/** What was found, in folded places: ascending, what overlaps or touches for one word is one. */
export function foundRanges(document: SearchDocument, query: SearchQuery): readonly FoldedRange[] {
  const regions = regionsOf(document, query);
  const all = query.terms
    .flatMap((term) => [...rangesOf(document, term, regions)])
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const apart: FoldedRange[] = [];
  for (const range of all) {
    const last = apart.at(-1);
    if (last === undefined || range.from >= last.to) apart.push(range);
    else if (range.to > last.to) apart[apart.length - 1] = { from: last.from, to: range.to };
  }
  return apart;
}

/** The lines on which a document holds what is looked for, `most` at most. */
export function hitsOf(document: SearchDocument, query: SearchQuery, most: number): DocumentHits {
  const byLine = groupByLine(document.folded.text, foundRanges(document, query));
  const hits = byLine.slice(0, most).flatMap((ranges): SearchHit[] => {
    const [range] = ranges;
    if (range === undefined) return [];
    const line = lineOf(document, range.from);
    const found = ranges.map(({ from, to }) => ({
      from: writtenFrom(document.folded, from) - line.from,
      to: writtenTo(document.folded, to) - line.from,
    }));
    const [{ from, to } = { from: 0, to: 0 }] = found;
    return [
      {
        line: line.number,
        from: line.from + from,
        to: line.from + to,
        place: placeOf(document, range),
        section: sectionAt(document, range.from),
        snippet: snippetOf(line.text, { from: 0, to: line.text.length }, found),
      },
    ];
  });
  return { hits, lines: byLine.length };
}

function groupByLine(
  folded: string,
  ranges: readonly FoldedRange[],
): readonly (readonly FoldedRange[])[] {
  const lines: FoldedRange[][] = [];
  let end = -1;
  for (const range of ranges) {
    if (range.from <= end) {
      lines.at(-1)?.push(range);
      continue;
    }
    lines.push([range]);
    const next = folded.indexOf('\n', range.from);
    end = next === -1 ? folded.length : next;
  }
  return lines;
}

/** What is shown of a document that only its filters or its title have found: its first line of text. */
export function firstLineOf(document: SearchDocument): SearchHit {
  const { folded, titleRange } = document;
  const [titleFrom, titleTo] = titleRange;
  const isWritten = titleTo > titleFrom;
  const place = isWritten ? titleFrom : folded.text.search(/\S|$/u);
  const line = lineOf(document, place);
  const snippet = snippetOf(line.text, { from: 0, to: line.text.length }, []);
  const from = writtenFrom(folded, place);
  const at = isWritten ? 'title' : 'body';
  return { line: line.number, from, to: from, place: at, section: '', snippet };
}

function placeOf(document: SearchDocument, range: FoldedRange): HitPlace {
  const [from, to] = document.titleRange;
  if (range.from >= from && range.to <= to) return 'title';
  if (isWithin(document.links, range)) return 'link';
  return isWithin(document.heads, range) ? 'head' : 'body';
}

function sectionAt({ sections }: SearchDocument, at: number): string {
  return sections.find(({ from, to }) => at >= from && at < to)?.title ?? '';
}

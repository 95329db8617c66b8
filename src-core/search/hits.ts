import { lineAt, lineIndex } from '../text/lines.ts';
import type { Range } from '../text/edit.ts';
import { writtenFrom, writtenTo } from './fold-text.ts';
import { isWithin, rangesOf, regionsOf, type FoldedRange } from './match-document.ts';
import type { SearchQuery } from './query.ts';
import { writtenText, type SearchDocument } from './search-document.ts';
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
  const text = writtenText(document);
  const index = lineIndex(text);
  const byLine = new Map<number, Found[]>();
  for (const range of foundRanges(document, query)) {
    const from = writtenFrom(document.folded, range.from);
    const found = { range, from, to: writtenTo(document.folded, range.to) };
    const line = lineAt(index, from);
    const others = byLine.get(line);
    if (others === undefined) byLine.set(line, [found]);
    else others.push(found);
  }
  const hits = [...byLine].slice(0, most).flatMap(([line, [first, ...others]]): SearchHit[] => {
    if (first === undefined) return [];
    const whole = lineRange(text, index.starts, line);
    return [
      {
        line,
        from: first.from,
        to: first.to,
        place: placeOf(document, first.range),
        section: sectionAt(document, first.range.from),
        snippet: snippetOf(text, whole, [first, ...others]),
      },
    ];
  });
  return { hits, lines: byLine.size };
}

/** What is shown of a document that only its filters or its title have found: its first line of text. */
export function firstLineOf(document: SearchDocument): SearchHit {
  const text = writtenText(document);
  const [titleFrom, titleTo] = document.titleRange;
  const isWritten = titleTo > titleFrom;
  const from = isWritten ? writtenFrom(document.folded, titleFrom) : text.search(/\S|$/u);
  const index = lineIndex(text);
  const line = lineAt(index, from);
  const snippet = snippetOf(text, lineRange(text, index.starts, line), []);
  return { line, from, to: from, place: isWritten ? 'title' : 'body', section: '', snippet };
}

interface Found extends Range {
  readonly range: FoldedRange;
}

function lineRange(text: string, starts: readonly number[], line: number): Range {
  const next = starts[line];
  return { from: starts[line - 1] ?? 0, to: next === undefined ? text.length : next - 1 };
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

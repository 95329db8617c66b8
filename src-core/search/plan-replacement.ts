import type { TextEdit } from '../text/edit.ts';
import { lineAt, lineIndex } from '../text/lines.ts';
import { foldedFrom, writtenFrom, writtenTo } from './fold-text.ts';
import { foundRanges } from './hits.ts';
import type { SearchQuery } from './query.ts';
import { writtenText, type SearchDocument } from './search-document.ts';
import { snippetOf, type Snippet } from './snippet.ts';

/** One change of a text, with the line it happens on. */
export interface PlannedChange extends TextEdit {
  /** What goes, as it is written. */
  readonly old: string;
  /** From 1. */
  readonly line: number;
  /** The line as it is, with what goes marked. */
  readonly snippet: Snippet;
}

/** Replacing is for one word or phrase: of several, nobody could say what goes. */
function isReplaceable({ terms }: SearchQuery): boolean {
  return terms.length === 1;
}

/**
 * The changes that put `replacement` where a document holds the query's one word; none for another
 * query. With `matchCase` only what is written just as it was typed counts. Ascending, without overlaps: S8.
 */
export function planReplacement(
  document: SearchDocument,
  query: SearchQuery,
  replacement: string,
  matchCase: boolean,
): readonly PlannedChange[] {
  const [term] = query.terms;
  if (term === undefined || !isReplaceable(query)) return [];
  const text = writtenText(document);
  const index = lineIndex(text);
  return foundRanges(document, query).flatMap((range): PlannedChange[] => {
    const from = writtenFrom(document.folded, range.from);
    const to = writtenTo(document.folded, range.to);
    const isWhole =
      foldedFrom(document.folded, from) === range.from &&
      foldedFrom(document.folded, to) === range.to;
    // Half of a sign such as `ﬁ` cannot be replaced.
    if (!isWhole) return [];
    const written = text.slice(from, to);
    if (written === replacement || (matchCase && written !== term.written)) return [];
    const line = lineAt(index, from);
    const start = index.starts[line - 1] ?? 0;
    const end = index.starts[line];
    const whole = { from: start, to: end === undefined ? text.length : end - 1 };
    const snippet = snippetOf(text, whole, [{ from, to }]);
    return [{ from, to, insert: replacement, old: written, line, snippet }];
  });
}

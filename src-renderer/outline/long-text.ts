import type { Issue } from '#core/issue/model.ts';
import type { ParseOptions } from '#core/issue/parse/build-issue.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { countWords } from '#core/text/words.ts';
import type { WordCount } from '../state/outline-state.ts';

/** The longest real issues have a third of it. */
const longest = 100_000;
const mostLines = 2_000;
/** Sections and items; a tree of more is of no use to anybody, and the longest collections have half of it. */
const mostRows = 2_000;

/** Whether a text is read beside the window instead of in it, where that could be felt. */
export function isLong(text: { readonly length: number; readonly lines: number }): boolean {
  return text.length > longest || text.lines > mostLines;
}

export interface LongTextQuestion {
  readonly revision: number;
  readonly text: string;
  readonly options: ParseOptions;
}

export interface LongTextReading {
  readonly revision: number;
  readonly issue: Issue;
  readonly wordCount: WordCount;
}

export function readLongText({ revision, text, options }: LongTextQuestion): LongTextReading {
  const { words, cjkCharacters } = countWords(text);
  const issue = withoutTooMany(parseIssue(text, options));
  return { revision, issue, wordCount: { words, characters: cjkCharacters } };
}

/** The issue, without its sections where they and their items are too many to show. */
export function withoutTooMany(issue: Issue): Issue {
  const rows = issue.sections.reduce((count, { items }) => count + 1 + items.length, 0);
  return rows > mostRows ? { ...issue, sections: [] } : issue;
}

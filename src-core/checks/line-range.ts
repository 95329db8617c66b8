import type { Range } from '../text/edit.ts';
import type { IssueView } from './issue-view.ts';

/** Where something is shown that is said of the whole issue: its title, else its first line with words. */
export function issueRange({ text, issue }: Pick<IssueView, 'text' | 'issue'>): Range | null {
  if (issue.titleRange !== null && issue.titleRange.to > issue.titleRange.from) {
    return issue.titleRange;
  }
  const first = /\S[^\n]*/u.exec(text);
  return first === null ? null : { from: first.index, to: first.index + first[0].trimEnd().length };
}

/** What stands on a line (from 1) without the blanks around it; null for a blank one. */
export function lineWords({ text, lines }: IssueView, line: number): Range | null {
  const start = lines.starts[line - 1];
  if (start === undefined || line > lines.count) return null;
  return trimmed(text, start, lines.starts[line] ?? text.length);
}

/** The same for the line that holds a place. */
export function lineWordsAt(text: string, at: number): Range | null {
  const end = text.indexOf('\n', at);
  return trimmed(text, text.lastIndexOf('\n', at - 1) + 1, end === -1 ? text.length : end);
}

function trimmed(text: string, start: number, end: number): Range | null {
  let [from, to] = [start, end];
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return from < to ? { from, to } : null;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= space || (unit > lastAscii && text.charAt(at).trim() === '');
}

const space = 0x20;
const lastAscii = 0x7e;

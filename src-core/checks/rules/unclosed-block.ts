import { lineKind } from '../../issue/parse/line-kind.ts';
import { lineWords } from '../line-range.ts';
import type { IssueRule } from '../rule.ts';

/** A block of code or a comment that nothing closes: all that follows is in it. */
export const unclosedBlock: IssueRule = {
  id: 'unclosed-block',
  severity: 'warning',
  sees: 'issue',
  check(view) {
    const { text, lines } = view;
    if (!lines.isOpen) return [];
    const kind = lines.kinds[lines.count - 1];
    const isCode = kind === lineKind.code;
    if (!isCode && kind !== lineKind.html) return [];
    let line = lines.count - 1;
    while (line > 0 && lines.kinds[line - 1] === kind) line -= 1;
    if (!isCode) line = lastOpening(view.text, lines.starts, line);
    const range = lineWords(view, line + 1);
    if (range === null) return [];
    const words = text.slice(range.from, range.to);
    if (!isCode && !words.includes('<!--')) return [];
    return [{ ...range, message: isCode ? 'openFence' : 'openComment' }];
  },
};

/** The line of the last comment that begins from `line` on. */
function lastOpening(text: string, starts: Int32Array, line: number): number {
  const at = text.lastIndexOf('<!--');
  let found = line;
  while (found + 1 < starts.length - 1 && (starts[found + 1] ?? 0) <= at) found += 1;
  return found;
}

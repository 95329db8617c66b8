import { lineAt, lineIndex, type LineIndex } from '../../text/lines.ts';
import { leadingItems } from '../item-parts.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** Two items of one issue that lead to the same page. */
export const sentTwice: IssueRule = {
  id: 'sent-twice',
  severity: 'warning',
  sees: 'issue',
  check: ({ issue, text, canonical: canonicalOf }) => {
    const first = new Map<string, number>();
    const found: Problem[] = [];
    let lines: LineIndex | null = null;
    for (const section of issue.sections) {
      const leads = leadingItems(text, section);
      for (const [place, { url, titleRange, head }] of section.items.entries()) {
        const canonical = url !== null && leads[place] === true ? canonicalOf(url) : null;
        if (canonical === null) continue;
        const before = first.get(canonical);
        if (before === undefined) {
          first.set(canonical, head.from);
          continue;
        }
        lines ??= lineIndex(text);
        const { from, to } = titleRange.from < titleRange.to ? titleRange : head;
        found.push({ from, to, message: 'sentTwice', values: { line: lineAt(lines, before) } });
      }
    }
    return found;
  },
};

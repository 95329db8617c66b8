import { lineAt, lineIndex } from '../../text/lines.ts';
import { leadsWithLink } from '../item-parts.ts';
import type { IssueRule } from '../rule.ts';

/** Two items of one issue that lead to the same page. */
export const sentTwice: IssueRule = {
  id: 'sent-twice',
  severity: 'warning',
  sees: 'issue',
  check: ({ issue, text, canonical: canonicalOf }) => {
    const first = new Map<string, number>();
    return issue.sections.flatMap(({ items }) =>
      items.flatMap((item) => {
        const { url, titleRange, head } = item;
        const canonical = leadsWithLink(text, item) ? canonicalOf(url ?? '') : null;
        if (canonical === null) return [];
        const before = first.get(canonical);
        if (before === undefined) {
          first.set(canonical, head.from);
          return [];
        }
        const line = lineAt(lineIndex(text), before);
        const range = titleRange.from < titleRange.to ? titleRange : head;
        return [
          { from: range.from, to: range.to, message: 'sentTwice' as const, values: { line } },
        ];
      }),
    );
  },
};

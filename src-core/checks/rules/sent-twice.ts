import type { Section } from '../../issue/model.ts';
import { originOf } from '../../issue/parse/shift.ts';
import { canonicalOf } from '../../links/canonical-of.ts';
import { lineAt, lineIndex, type LineIndex } from '../../text/lines.ts';
import { leadingItems } from '../item-parts.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** Two items of one issue that lead to the same page. */
export const sentTwice: IssueRule = {
  id: 'sent-twice',
  severity: 'warning',
  sees: 'issue',
  check: ({ issue, text }) => {
    const first = new Map<string, number>();
    const found: Problem[] = [];
    let lines: LineIndex | null = null;
    for (const section of issue.sections) {
      const pages = pagesOf(text, section);
      for (const [place, { titleRange, head }] of section.items.entries()) {
        const canonical = pages[place] ?? null;
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

/** By the section as it was read. */
const known = new WeakMap<Section, readonly (string | null)[]>();

/** The page that each item is about; null for one that does not begin with a link. */
function pagesOf(text: string, section: Section): readonly (string | null)[] {
  const origin = originOf(section);
  const before = known.get(origin);
  if (before !== undefined) return before;
  const leads = leadingItems(text, section);
  const pages = section.items.map(({ url }, place) =>
    url !== null && leads[place] === true ? canonicalOf(url) : null,
  );
  known.set(origin, pages);
  return pages;
}

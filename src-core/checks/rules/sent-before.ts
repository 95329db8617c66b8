import { lineKind } from '../../issue/parse/line-kind.ts';
import { contentSections } from '../../twins/twin-text.ts';
import { leadsWithLink } from '../item-parts.ts';
import type { IssueView } from '../issue-view.ts';
import type { IssueRule, Problem } from '../rule.ts';

/**
 * A link that readers were sent in an earlier issue: as an item most probably by mistake, elsewhere it may
 * well be named again.
 */
export const sentBefore: IssueRule = {
  id: 'sent-before',
  severity: 'warning',
  sees: 'issue',
  check(view) {
    const found: Problem[] = [];
    let isItem: ((at: number) => boolean) | null = null;
    for (const { from: by, kind, block } of view.blocks) {
      if (kind === lineKind.definition) continue;
      for (const link of block.webLinks) {
        const last = view.sentBefore(link.address)?.last;
        if (last === undefined) continue;
        isItem ??= itemFinder(view);
        const from = by + link.from;
        const issue = last.number === null ? (last.date ?? last.file) : `#${last.number}`;
        const values = { issue, item: last.item };
        const severity = isItem(from) ? undefined : ('hint' as const);
        const problem = { from, to: by + link.to, message: 'sentBefore', values } as const;
        found.push({ ...problem, ...(severity && { severity }) });
      }
    }
    return found;
  },
};

/** Whether a place, asked for in the order of the text, is in the title of a curated item that leads with its link. */
function itemFinder({ text, issue }: IssueView): (at: number) => boolean {
  const items = contentSections(issue).flatMap((index) => issue.sections[index]?.items ?? []);
  let next = 0;
  return (at) => {
    while (next < items.length && (items[next]?.head.to ?? 0) <= at) next += 1;
    const item = items[next];
    if (item === undefined || at < item.head.from || at >= item.titleRange.to) return false;
    return leadsWithLink(text, item) && (item.marker !== 'link' || issue.style === 'link');
  };
}

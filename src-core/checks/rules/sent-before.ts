import { lineKind } from '../../issue/parse/line-kind.ts';
import { contentSections } from '../../twins/twin-text.ts';
import { leadsWithLink } from '../item-parts.ts';
import { webLinks } from '../link-parts.ts';
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
    const { blocks, sentBefore: find } = view;
    const items = itemLines(view);
    return blocks
      .filter(({ kind }) => kind !== lineKind.definition)
      .flatMap(({ from: by, block }) =>
        webLinks(block).flatMap((link): readonly Problem[] => {
          const last = find(link.address)?.last;
          if (last === undefined) return [];
          const issue = last.number === null ? (last.date ?? last.file) : `#${last.number}`;
          const from = by + link.from;
          const isItem = items.some((head) => head.from <= from && from < head.to);
          return [
            {
              from,
              to: by + link.to,
              message: 'sentBefore',
              values: { issue, item: last.item },
              ...(!isItem && { severity: 'hint' }),
            },
          ];
        }),
      );
  },
};

/** The beginnings of curated items, up to the end of their titles' links. */
function itemLines({ text, issue }: IssueView) {
  return contentSections(issue).flatMap((index) =>
    (issue.sections[index]?.items ?? [])
      .filter((item) => leadsWithLink(text, item))
      .filter(({ marker }) => marker !== 'link' || issue.style === 'link')
      .map(({ head, titleRange }) => ({ from: head.from, to: Math.max(titleRange.to, head.from) })),
  );
}

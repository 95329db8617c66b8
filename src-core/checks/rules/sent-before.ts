import { lineKind } from '../../issue/parse/line-kind.ts';
import { contentSections } from '../../twins/twin-text.ts';
import type { Block } from '../block.ts';
import { leadingItems } from '../item-parts.ts';
import type { IssueView, Surroundings } from '../issue-view.ts';
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
      for (const { from, to, issue, item } of sentLinks(block, view.sentBefore)) {
        isItem ??= itemFinder(view);
        const place = { from: by + from, to: by + to, message: 'sentBefore' } as const;
        const said = { ...place, values: { issue, item } };
        found.push(isItem(place.from) ? said : { ...said, severity: 'hint' });
      }
    }
    return found;
  },
};

interface Sent {
  readonly from: number;
  readonly to: number;
  readonly issue: string;
  readonly item: string;
}

type Ask = Surroundings['sentBefore'];

/** Of the last archive that each block was asked about. */
const answers = new WeakMap<Block, { readonly by: Ask; readonly sent: readonly Sent[] }>();
const none: readonly Sent[] = [];

function sentLinks(block: Block, by: Ask): readonly Sent[] {
  if (block.webLinks.length === 0) return none;
  const known = answers.get(block);
  if (known?.by === by) return known.sent;
  const sent = block.webLinks.flatMap(({ from, to, address }): readonly Sent[] => {
    const last = by(address)?.last;
    if (last === undefined) return [];
    const issue = last.number === null ? (last.date ?? last.file) : `#${last.number}`;
    return [{ from, to, issue, item: last.item }];
  });
  answers.set(block, { by, sent });
  return sent;
}

/** Whether a place, asked for in the order of the text, is in the title of a curated item that leads with its link. */
function itemFinder({ text, issue }: IssueView): (at: number) => boolean {
  const sections = contentSections(issue).flatMap((index) => issue.sections[index] ?? []);
  let here = 0;
  let next = 0;
  return (at) => {
    for (; here < sections.length; here += 1) {
      const section = sections[here];
      const items = section?.items ?? [];
      while (next < items.length && (items[next]?.head.to ?? 0) <= at) next += 1;
      const item = items[next];
      if (section !== undefined && item !== undefined) {
        if (at < item.head.from || at >= item.titleRange.to) return false;
        if (leadingItems(text, section)[next] !== true) return false;
        return item.marker !== 'link' || issue.style === 'link';
      }
      next = 0;
    }
    return false;
  };
}

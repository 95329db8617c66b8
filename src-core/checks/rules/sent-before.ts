import { lineKind } from '../../issue/parse/line-kind.ts';
import { contentSections } from '../../twins/twin-text.ts';
import { leadingItems } from '../item-parts.ts';
import type { IssueView, SeenBlock, Surroundings } from '../issue-view.ts';
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
    for (const [index, sent] of sentIn(view).entries()) {
      if (sent === none) continue;
      const by = view.blocks[index]?.from ?? 0;
      for (const { from, to, issue, item } of sent) {
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

interface Answers {
  readonly blocks: IssueView['blocks'];
  readonly sent: readonly (readonly Sent[])[];
}

/** Of the text that each archive was asked about last. */
const answers = new WeakMap<Ask, Answers>();
const none: readonly Sent[] = [];

/** What each block of a text has of it; blocks that stood in its place before are not asked about again. */
function sentIn({ blocks, sentBefore: ask }: IssueView): Answers['sent'] {
  const known = answers.get(ask);
  const sent = blocks.map((one, index) => {
    const before = known?.blocks[index];
    const isSame = before === one || before?.block === one.block;
    return (isSame ? known?.sent[index] : undefined) ?? sentLinks(one, ask);
  });
  answers.set(ask, { blocks, sent });
  return sent;
}

function sentLinks({ kind, block }: SeenBlock, by: Ask): readonly Sent[] {
  if (kind === lineKind.definition || block.webLinks.length === 0) return none;
  const sent = block.webLinks.flatMap(({ from, to, address }): readonly Sent[] => {
    const last = by(address)?.last;
    if (last === undefined) return [];
    const issue = last.number === null ? (last.date ?? last.file) : `#${last.number}`;
    return [{ from, to, issue, item: last.item }];
  });
  return sent.length === 0 ? none : sent;
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

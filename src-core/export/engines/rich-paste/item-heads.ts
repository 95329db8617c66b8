import type { Issue, Item } from '../../../issue/model.ts';
import type { PlacedBlock } from '../../../markdown/place-blocks.ts';
import type { PlacedInline } from '../../../markdown/place-inline.ts';

/** The items of an issue by where their heads begin. */
export interface ItemHeads {
  /** The item whose head begins within the range; null when none does. */
  within(from: number, to: number): Item | null;
  /** Where heads begin after `from` and before `to`, ascending. */
  startsBetween(from: number, to: number): readonly number[];
}

export function itemHeads(issue: Issue): ItemHeads {
  const items = issue.sections.flatMap((section) => section.items);
  return {
    within: (from, to) => items.find(({ head }) => head.from >= from && head.from < to) ?? null,
    startsBetween: (from, to) =>
      items.map(({ head }) => head.from).filter((start) => start > from && start < to),
  };
}

/** The item that a list item is; null when it is only a point of a list. */
export function itemOfListItem(heads: ItemHeads, block: PlacedBlock): Item | null {
  const firstLine = block.from + (block.token.raw.split('\n', 1)[0]?.length ?? 0);
  return heads.within(block.from, firstLine + 1);
}

/** How many of a head's inline nodes its title takes: up to its link; 0 when nothing links. */
export function titleLength(nodes: readonly PlacedInline[], item: Item): number {
  if (item.url === null) return 0;
  const link = nodes.findIndex(({ token }) => token.type === 'link' || token.type === 'strong');
  if (link < 0) return 0;
  const longLead = nodes.slice(0, link).reduce((length, { token }) => length + token.raw.length, 0);
  return longLead > 30 || nodes[link]?.token.type === 'strong' ? 0 : link + 1;
}

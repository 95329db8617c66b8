import { err, ok, type Result } from '../../result.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { inTurn } from './in-turn.ts';
import { moveItem } from './move-item.ts';
import type { ItemPlace, Move, Operation, OperationError } from './operation.ts';

/** A move of items, with what an announcement says of it. */
export interface ItemsMove extends Operation {
  /** Where they are now, in order, one after the other. */
  readonly places: readonly ItemPlace[];
  /** How many items their section has now. */
  readonly count: number;
  readonly sectionTitle: string;
}

/**
 * Moves items so that they follow each other in the order of the text, the first as item `to.item` of
 * its section. `issue` is what `parse` reads in `text`. Each item moves as `moveItem` moves it, in an
 * order that the opposite move runs backwards.
 */
export function moveItems(
  text: string,
  issue: Issue,
  from: readonly ItemPlace[],
  to: ItemPlace,
  parse: ParseText = createTextReader(),
): Result<ItemsMove, OperationError> {
  const items = sortedPlaces(from);
  const target = issue.sections[to.section];
  const areThere = items.every((at) => issue.sections[at.section]?.items[at.item] !== undefined);
  if (target === undefined || items.length === 0 || !areThere) return err('out-of-range');
  const staying = target.items.filter((_, item) => !isAmong(items, to.section, item));
  if (!Number.isInteger(to.item) || to.item < 0 || to.item > staying.length) {
    return err('out-of-range');
  }

  const order = createOrder(issue, items, to);
  const turns = inOrderOfMoves(items, to.section, order.anchorItem).map(
    (rank) => (now: string, read: Issue, parseNow: ParseText) => {
      const step = order.step(rank);
      return moveItem(now, read, step.from, step.to, parseNow);
    },
  );
  const done = inTurn<Move, OperationError>(text, issue, turns, parse);
  if (!done.ok) return done;
  const isDissolved = done.value.last?.dissolves === true;
  const toSection = isDissolved ? to.section - 1 : to.section;
  const section = done.value.issue.sections[toSection];
  const first = section?.items[to.item];
  const last = section?.items[to.item + items.length - 1];
  if (section === undefined || first === undefined || last === undefined) {
    throw new Error(`items moved to ${to.section}.${to.item} are not there`);
  }
  return ok({
    edits: done.value.edits,
    range: { from: first.from, to: last.to },
    places: items.map((_, index) => ({ section: toSection, item: to.item + index })),
    count: section.items.length,
    sectionTitle: section.title,
    dissolves: isDissolved,
  });
}

/** Places in the order of the text, each once. */
export function sortedPlaces(places: readonly ItemPlace[]): readonly ItemPlace[] {
  const sorted = places.toSorted((a, b) => a.section - b.section || a.item - b.item);
  return sorted.filter((place, index) => {
    const before = sorted[index - 1];
    return before?.section !== place.section || before.item !== place.item;
  });
}

function isAmong(places: readonly ItemPlace[], section: number, item: number): boolean {
  return places.some((place) => place.section === section && place.item === item);
}

/**
 * Which of `items` moves when. Those that stand before the place in its own section go last one first,
 * those behind it first one first; those of sections before follow in order, those of sections behind
 * come last one first. So the opposite move of a run of items takes the same steps backwards.
 */
function inOrderOfMoves(
  items: readonly ItemPlace[],
  section: number,
  anchorItem: number,
): readonly number[] {
  const ranks = [...items.keys()];
  const where = (rank: number): ItemPlace => items[rank] ?? { section: -1, item: -1 };
  const within = ranks.filter((rank) => where(rank).section === section);
  return [
    ...within.filter((rank) => where(rank).item < anchorItem).toReversed(),
    ...within.filter((rank) => where(rank).item > anchorItem),
    ...ranks.filter((rank) => where(rank).section < section),
    ...ranks.filter((rank) => where(rank).section > section).toReversed(),
  ];
}

/** Follows who stands where while the items move. Moved items are known by their rank. */
function createOrder(issue: Issue, items: readonly ItemPlace[], to: ItemPlace) {
  const rankOf = new Map(items.map(({ section, item }, rank) => [`${section}.${item}`, rank]));
  const sections = issue.sections.map((one, section) =>
    one.items.map((_, item) => rankOf.get(`${section}.${item}`) ?? -1),
  );
  const target = sections[to.section] ?? [];
  const staying = [...target.keys()].filter((item) => target[item] === -1);
  /** Of the item before which they go; the section's length for its end. */
  const anchorItem = staying[to.item] ?? target.length;
  const behind = target.length - anchorItem;
  let fromEnd = behind;
  const placed: number[] = [];

  return {
    anchorItem,
    /** Moves the item of that rank next to those already placed, and says from where to where. */
    step(rank: number): { readonly from: ItemPlace; readonly to: ItemPlace } {
      const section = sections.findIndex((ranks) => ranks.includes(rank));
      const item = sections[section]?.indexOf(rank) ?? -1;
      if (section === to.section && item > target.length - fromEnd - 1) fromEnd -= 1;
      sections[section]?.splice(item, 1);
      const next = placed.filter((other) => other > rank).toSorted((a, b) => a - b)[0];
      const at = next === undefined ? target.length - fromEnd : target.indexOf(next);
      target.splice(at, 0, rank);
      placed.push(rank);
      return { from: { section, item }, to: { section: to.section, item: at } };
    },
  };
}

import type { Issue, Section } from '../model.ts';
import { arrange, type Arrangement, type Piece } from './arrange.ts';
import { gapText, typicalGap } from './gaps.ts';
import { assignNumbers, numberedItems, numberTexts } from './numbering.ts';
import { slotsOf, type Slot } from './slots.ts';
import { moveInList } from './structure.ts';

/**
 * Moves an item inside its section: contents change places, numbers and what ends or interrupts the
 * section (notes, definitions, the last blank lines) stay at their places, and each other gap goes
 * with the item before it. The same move backwards gives the old text.
 */
export function moveWithin(
  text: string,
  issue: Issue,
  section: Section,
  from: number,
  to: number,
): Arrangement & { readonly movedPiece: number } {
  const slots = slotsOf(text, section);
  const order = moveInList([...slots.keys()], from, to);
  const separators = shareSeparators(text, issue, section, slots, order, from);
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const pieces: Piece[] = [{ from: 0, to: slots[low]?.content.from ?? 0 }];
  let movedPiece = 0;
  for (let place = low; place <= high; place += 1) {
    const content = slots[order[place] ?? place]?.content;
    const separator = separators[place];
    if (content === undefined || separator === undefined) throw new Error(`no slot ${place}`);
    if (place === to) movedPiece = pieces.length;
    pieces.push(content, separator);
  }
  pieces.push({ from: slots[high]?.separator.to ?? text.length, to: text.length });

  const items = order.flatMap((index) => section.items[index] ?? []);
  const texts = numberTexts(text, numberedItems(section));
  const numbered = items.filter(({ number }) => number !== null);
  const numbers = assignNumbers(text, numbered, texts, 1, '1') ?? [];
  const changed = numbers.filter((edit) => text.slice(edit.from, edit.to) !== edit.insert);
  return {
    ...arrange(
      text,
      pieces,
      changed.toSorted((a, b) => a.from - b.from),
    ),
    movedPiece,
  };
}

/** What follows each place in the new order. */
function shareSeparators(
  text: string,
  issue: Issue,
  section: Section,
  slots: readonly Slot[],
  order: readonly number[],
  moved: number,
): readonly Piece[] {
  const placeOf = new Map(order.map((index, place) => [index, place]));
  const isPinned = (place: number) => slots[place]?.pinned ?? true;
  // Items that come to stand before a pinned separator leave their gap to those that no longer do;
  // the moved item is served last, so that moving back shares out the same gaps.
  const inTurn = [...slots.keys()].toSorted((a, b) => Number(a === moved) - Number(b === moved));
  const givers = inTurn.filter((index) => !isPinned(index) && isPinned(placeOf.get(index) ?? 0));
  const takers = inTurn.filter((index) => isPinned(index) && !isPinned(placeOf.get(index) ?? 0));
  return order.map((index, place) => {
    if (isPinned(place)) return separatorOf(slots, place);
    if (!isPinned(index)) return separatorOf(slots, index);
    const giver = slots[givers[takers.indexOf(index)] ?? -1];
    // An item glued to the image before it leaves no gap that another item could take.
    return giver === undefined || gapText(text, giver) === ''
      ? typicalGap(text, issue, section)
      : giver.separator;
  });
}

function separatorOf(slots: readonly Slot[], place: number): Piece {
  return slots[place]?.separator ?? '';
}

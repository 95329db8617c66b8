import type { Range } from '../../text/edit.ts';
import type { Section } from '../model.ts';
import { gapText, introEnd } from './gaps.ts';
import { contentEnd, slotsOf } from './slots.ts';

export interface TakenOut {
  readonly content: Range;
  /** What goes when the item goes: its content and the blank lines on one side. */
  readonly removed: Range;
  /**
   * Those blank lines, null when the item shares none with a neighbour; '' when the next item is
   * glued to the image that this one ends with.
   */
  readonly gap: string | null;
}

/** How an item leaves its section; a note or definitions after it stay. */
export function takeOut(text: string, section: Section, index: number): TakenOut {
  const slots = slotsOf(text, section);
  const slot = slots[index];
  const before = slots[index - 1];
  if (slot === undefined) throw new Error(`no item ${index} among ${slots.length}`);
  const { content, separator, pinned } = slot;
  if (!pinned) {
    const removed = { from: content.from, to: separator.to };
    return { content, removed, gap: gapText(text, slot) };
  }
  if (before !== undefined) {
    const from = contentEnd(text, before.separator);
    const gap = text.slice(from, content.from);
    return { content, removed: { from, to: content.to }, gap: gap === '' ? null : gap };
  }
  return { content, removed: { from: introEnd(text, section), to: content.to }, gap: null };
}

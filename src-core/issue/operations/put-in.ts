import type { Issue, Section } from '../model.ts';
import { firstItemGap, introEnd, typicalGap } from './gaps.ts';
import { slotsOf } from './slots.ts';

export interface PutIn {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Where an item goes to become item `index` of `section`, with `gap` between it and a neighbour. An
 * item that goes between an image and the item glued to it is glued to that image in its turn.
 */
export function putIn(
  text: string,
  issue: Issue,
  section: Section,
  index: number,
  gap: string,
  recurring?: ReadonlySet<string>,
): PutIn {
  const slots = slotsOf(text, section);
  const next = slots[index];
  if (next !== undefined) return { at: next.content.from, before: '', after: gap };
  const last = slots.at(-1);
  if (last !== undefined) {
    const before = gap === '' ? typicalGap(text, issue, section) : gap;
    return { at: last.content.to, before, after: '' };
  }
  return { at: introEnd(text, section, recurring), before: firstItemGap(text, issue), after: '' };
}

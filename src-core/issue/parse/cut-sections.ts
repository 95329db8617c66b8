import { chooseSectionStyle } from './choose-style.ts';
import type { HeadLine } from './head-line.ts';
import { areLikelyItems } from './likely-items.ts';
import type { Marker } from '../model.ts';
import { pickHeads } from './pick-heads.ts';
import type { Lines } from './scan-lines.ts';
import type { SectionHeadLine } from './section-heads.ts';

/** A section with the heads of its items. */
export interface SectionCut {
  readonly from: number;
  readonly to: number;
  /** Null for an anonymous section. */
  readonly head: SectionHeadLine | null;
  readonly items: readonly HeadLine[];
}

const fewestAnonymous = 2;

/**
 * Cuts the text at the section heads and picks each section's items among `heads`. Two or more items
 * of the style before the first section head are an anonymous section.
 */
export function cutSections(
  text: string,
  lines: Lines,
  heads: readonly HeadLine[],
  sectionHeads: readonly SectionHeadLine[],
  style: Marker | null,
): readonly SectionCut[] {
  const sections: SectionCut[] = [];
  const firstFrom = sectionHeads[0]?.from ?? text.length;
  let index = heads.findIndex((head) => head.from >= firstFrom);
  if (index === -1) index = heads.length;
  if (style !== null) {
    const items = pickHeads(text, heads.slice(0, index), style);
    const from = items[0]?.from;
    if (from !== undefined && items.length >= fewestAnonymous) {
      sections.push({ from, to: firstFrom, head: null, items });
    }
  }
  for (const [order, head] of sectionHeads.entries()) {
    const to = sectionHeads[order + 1]?.from ?? text.length;
    const first = index;
    while (index < heads.length && (heads[index]?.from ?? to) < to) index += 1;
    const inside = heads.slice(first, index).filter((each) => each.from > head.from);
    const sectionStyle = chooseSectionStyle(inside, style);
    const picked = sectionStyle === null ? [] : pickHeads(text, inside, sectionStyle);
    const items = areLikelyItems(text, lines, head, to, picked) ? picked : [];
    sections.push({ from: head.from, to, head, items });
  }
  return sections;
}

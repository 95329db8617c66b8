import type { Item, Marker, Section } from '../model.ts';
import { takeHeadApart, type HeadParts } from './item-head.ts';

/** The head nearest to place `index` that is written in the style of most items; null when empty. */
export function styleAt(text: string, section: Section, index: number): HeadParts | null {
  const counts = new Map<Marker, number>();
  let dominant: Marker | null = null;
  for (const { marker } of section.items) {
    const count = (counts.get(marker) ?? 0) + 1;
    counts.set(marker, count);
    if (dominant === null || count > (counts.get(dominant) ?? 0)) dominant = marker;
  }
  let nearest: Item | null = null;
  let distance = Infinity;
  for (const [place, item] of section.items.entries()) {
    if (item.marker !== dominant || Math.abs(place + 0.5 - index) >= distance) continue;
    distance = Math.abs(place + 0.5 - index);
    nearest = item;
  }
  return nearest === null ? null : takeHeadApart(text, nearest);
}

/** How all of `items` write their marker (`- `, `1) `), null when they differ or there are none. */
export function uniformMark(text: string, items: readonly Item[]): HeadParts | null {
  let first: HeadParts | null = null;
  for (const item of items) {
    const parts = takeHeadApart(text, item);
    if (first === null) first = parts;
    else if (!sameMark(first, parts)) return null;
  }
  return first;
}

export function sameMark(a: HeadParts, b: HeadParts): boolean {
  return a.marker === b.marker && a.open === b.open && a.mark === b.mark;
}

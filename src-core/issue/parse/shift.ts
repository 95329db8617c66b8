import type { Range } from '../../text/edit.ts';
import type { ImageReference, Item, Section } from '../model.ts';

/** By each section that was moved. */
const origins = new WeakMap<Section, Section>();

/**
 * The section as it was read, before it was moved any number of times: two of one origin have the same text
 * and the same parts in it, each in its own place.
 */
export function originOf(section: Section): Section {
  return origins.get(section) ?? section;
}

/** A section and everything in it, `by` units further on. */
export function shiftSection(section: Section, by: number): Section {
  if (by === 0) return section;
  const moved = movedSection(section, by);
  origins.set(moved, originOf(section));
  return moved;
}

function movedSection(section: Section, by: number): Section {
  const items = section.items.map((item) => shiftItem(item, by));
  return {
    from: section.from + by,
    to: section.to + by,
    head: shift(section.head, by),
    title: section.title,
    titleRange: shift(section.titleRange, by),
    url: section.url,
    level: section.level,
    intro: shift(section.intro, by),
    items,
    notes: section.notes.map((note) => shift(note, by)),
    outro: shift(section.outro, by),
  };
}

/** An item and everything in it, `by` units further on. */
function shiftItem(item: Item, by: number): Item {
  return {
    from: item.from + by,
    to: item.to + by,
    head: shift(item.head, by),
    marker: item.marker,
    number: item.number,
    numberRange: item.numberRange && shift(item.numberRange, by),
    title: item.title,
    titleRange: shift(item.titleRange, by),
    url: item.url,
    tail: item.tail,
    body: shift(item.body, by),
    note: item.note && shift(item.note, by),
    stars: item.stars,
    images:
      item.images.length === 0 ? item.images : item.images.map((image) => shiftImage(image, by)),
  };
}

function shiftImage(image: ImageReference, by: number): ImageReference {
  return { from: image.from + by, to: image.to + by, alt: image.alt, url: image.url };
}

function shift(range: Range, by: number): Range {
  return { from: range.from + by, to: range.to + by };
}

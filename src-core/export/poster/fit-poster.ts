import type { ContentSection } from '../content-sections.ts';
import { lineCount, measureText, type MeasuredText } from './measure-text.ts';
import type { PosterFacts } from './poster-facts.ts';

/** In CSS pixels. */
export const posterSize = { width: 1200, height: 1500, lowest: 1200, margin: 88, gap: 64 } as const;

/** A section as the poster shows it. */
export interface ShownSection extends ContentSection {
  /** How many of its items there was no room for. */
  readonly left: number;
}

export interface PosterLayout {
  /**
   * One column, or two that each begin with a section; `flow` is one list of sections that the page
   * itself sets in two columns, because no place between sections would do.
   */
  readonly columns: readonly (readonly ShownSection[])[];
  readonly flow: boolean;
  readonly itemSize: number;
  readonly headlineSize: number;
  readonly height: number;
}

const inner = posterSize.width - 2 * posterSize.margin;
const columnWidth = (inner - posterSize.gap) / 2;
const leading = 1.42;
/** In ems of an item: the number's column, the space below an item, a section's title with its spaces. */
export const inEms = { number: 1.9, itemSpace: 0.36, sectionTitle: 3.35 } as const;
const sizes = { largest: 44, largestInTwo: 30, smallest: 20 } as const;
const headlineLeading = 1.14;
/** Border, padding, rule and footer; then what stands only where there is something to say. */
const frame = { always: 270, masthead: 68, date: 54 } as const;
/** Two columns that the page divides are never quite even. */
const unevenness = 2.2;
/** A break inside a section is worth this much larger type. */
const worthOfABreak = 4;

function headlineSize(headline: MeasuredText): number {
  const found = [92, 84, 76, 68, 60, 54, 48].find(
    (size) => lineCount(headline, inner / size) <= (size > 60 ? 2 : 3),
  );
  return found ?? 44;
}

/** A section whose texts are measured. */
interface Measured {
  readonly section: ShownSection;
  readonly items: readonly MeasuredText[];
}

function sectionHeight({ section, items }: Measured, size: number, width: number): number {
  const { title, left } = section;
  const ems = width / size - inEms.number;
  const more = left > 0 ? 1 : 0;
  const lines = items.reduce((total, item) => total + lineCount(item, ems), more);
  const spaces = (items.length + more) * inEms.itemSpace;
  return size * (lines * leading + spaces + (title === '' ? 0.8 : inEms.sectionTitle));
}

function heightOf(sections: readonly Measured[], size: number, width: number): number {
  return sections.reduce((sum, section) => sum + sectionHeight(section, size, width), 0);
}

interface Placing {
  readonly columns: readonly (readonly Measured[])[];
  readonly flow: boolean;
  readonly height: number;
}

function oneColumn(sections: readonly Measured[], size: number): Placing {
  return { columns: [sections], flow: false, height: heightOf(sections, size, inner) };
}

/** The most even way to divide the sections; null when there is only one. */
function twoColumns(sections: readonly Measured[], size: number): Placing | null {
  if (size > sizes.largestInTwo || sections.length < 2) return null;
  const heights = sections.map((section) => sectionHeight(section, size, columnWidth));
  const total = heights.reduce((sum, height) => sum + height, 0);
  let first = 0;
  let best = { at: 1, height: Infinity };
  for (const [index, height] of heights.slice(0, -1).entries()) {
    first += height;
    const higher = Math.max(first, total - first);
    if (higher < best.height) best = { at: index + 1, height: higher };
  }
  const columns = [sections.slice(0, best.at), sections.slice(best.at)];
  return { columns, flow: false, height: best.height };
}

function flowing(sections: readonly Measured[], size: number): Placing | null {
  if (size > sizes.largestInTwo) return null;
  const height = heightOf(sections, size, columnWidth) / 2 + size * unevenness;
  return { columns: [sections], flow: true, height };
}

interface Sized {
  readonly placing: Placing;
  readonly size: number;
}

function largest(room: number, ways: (size: number) => readonly (Placing | null)[]): Sized | null {
  for (let size = sizes.largest; size >= sizes.smallest; size -= 1) {
    const placing = ways(size).find((way) => way !== null && way.height <= room);
    if (placing) return { placing, size };
  }
  return null;
}

function bestPlacing(sections: readonly Measured[], room: number): Sized | null {
  const whole = largest(room, (size) => [oneColumn(sections, size), twoColumns(sections, size)]);
  if (whole !== null && whole.size >= sizes.largestInTwo - worthOfABreak) return whole;
  const broken = largest(room, (size) => [flowing(sections, size)]);
  if (whole === null || broken === null) return whole ?? broken;
  return broken.size - whole.size > worthOfABreak ? broken : whole;
}

/** No poster has room for more items of a section, or for more sections. */
const mostItems = 60;

function measured(section: ContentSection): Measured {
  return {
    section: { ...section, left: 0 },
    items: section.items.slice(0, mostItems).map(measureText),
  };
}

function shortened(sections: readonly Measured[], most: number): readonly Measured[] {
  return sections.map(({ section, items }) => ({
    section: {
      title: section.title,
      items: section.items.slice(0, most),
      left: Math.max(0, section.items.length - most),
    },
    items: items.slice(0, most),
  }));
}

function fitsSmallest(sections: readonly Measured[], room: number): boolean {
  const size = sizes.smallest;
  const ways = [oneColumn(sections, size), twoColumns(sections, size), flowing(sections, size)];
  return ways.some((way) => way !== null && way.height <= room);
}

/** The sections with as many of their items as can be shown, the last sections left out if need be. */
function shownSections(sections: readonly ContentSection[], room: number): readonly Measured[] {
  const all = sections.slice(0, mostItems).map(measured);
  const longest = Math.max(1, ...sections.map(({ items }) => items.length));
  for (let most = Math.min(longest, mostItems); most >= 1; most -= 1) {
    const shown = shortened(all, most);
    if (fitsSmallest(shown, room)) return shown;
  }
  let shown = shortened(all, 1);
  while (shown.length > 0 && !fitsSmallest(shown, room)) shown = shown.slice(0, -1);
  return shown;
}

/**
 * The largest type with which everything fits, in one column or two; at the smallest type the sections
 * name fewer items and how many more there are, and after one item each the last sections are left out.
 */
export function fitPoster({ headline, name, number, date, sections }: PosterFacts): PosterLayout {
  const words = measureText(headline);
  const large = headlineSize(words);
  const head = lineCount(words, inner / large) * large * headlineLeading;
  const masthead = name === '' && number === null ? 0 : frame.masthead;
  const around = frame.always + masthead + (date === '' ? 0 : frame.date) + head;
  const room = posterSize.height - around;
  const best = bestPlacing(shownSections(sections, room), room);
  const { placing, size } = best ?? {
    placing: oneColumn([], sizes.smallest),
    size: sizes.smallest,
  };
  const needed = Math.ceil(around + placing.height + 40);
  return {
    columns: placing.columns.map((column) => column.map(({ section }) => section)),
    flow: placing.flow,
    itemSize: size,
    headlineSize: large,
    height: Math.min(posterSize.height, Math.max(posterSize.lowest, needed)),
  };
}

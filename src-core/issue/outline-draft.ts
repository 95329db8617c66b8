import { chooseSectionStyle, chooseStyle } from './choose-style.ts';
import type { HeadLine, HeadingLine, LineMarks } from './head-line.ts';
import { chooseHeadingStyle, isHeadingItem, type HeadingStyle } from './heading-items.ts';
import { findLineHeadings } from './line-headings.ts';
import type { Marker } from './model.ts';
import { pickHeads } from './pick-heads.ts';
import type { Lines } from './scan-lines.ts';

/** The heading of a section: an ATX or setext heading, or a bold or link line that serves as one. */
export interface SectionHeadLine {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly textFrom: number;
  readonly textTo: number;
}

/** A section with its item heads chosen, before anything inside them is read. */
export interface SectionDraft {
  readonly from: number;
  readonly to: number;
  /** Null for an anonymous section. */
  readonly head: SectionHeadLine | null;
  readonly items: readonly HeadLine[];
  /** Where the outro begins; `to` when there is none. */
  readonly outroFrom: number;
}

export interface OutlineDraft {
  readonly style: Marker | null;
  readonly sections: readonly SectionDraft[];
}

const lineHeadingLevel = 2;
const fewestAnonymous = 2;

/** Decides the style and cuts the text into sections and items. `titleHeading` is no section. */
export function draftOutline(
  text: string,
  lines: Lines,
  marks: LineMarks,
  titleHeading: HeadingLine | null,
): OutlineDraft {
  const headings = marks.headings.filter((heading) => heading !== titleHeading);
  const headingStyle = chooseHeadingStyle(text, lines, headings, marks.heads);
  const style = headingStyle === null ? chooseStyle(marks.heads) : 'heading';
  const heads =
    headingStyle === null ? marks.heads : withHeadingItems(headings, marks, headingStyle);
  const atx = headingStyle === null ? headings : sectionHeadings(headings, headingStyle);
  const lineHeadings = atx.length > 0 ? null : findLineHeadings(text, lines, marks.heads, style);
  const sectionHeads: readonly SectionHeadLine[] =
    lineHeadings === null ? atx : lineHeadings.sections.map(toSectionHead);
  const taken = new Set<HeadLine>(lineHeadings?.sections);
  const ends = [
    ...marks.breaks.map((line) => lines.starts[line] ?? 0),
    ...(lineHeadings?.others ?? []).map((head) => head.from),
  ].toSorted((a, b) => a - b);
  const titleLine = titleHeading?.line ?? -1;
  const free = heads.filter((head) => head.line > titleLine && !taken.has(head));
  const cut = cutSections(text, free, sectionHeads, style);
  return { style, sections: cut.map((section) => withOutro(section, ends)) };
}

function cutSections(
  text: string,
  heads: readonly HeadLine[],
  sectionHeads: readonly SectionHeadLine[],
  style: Marker | null,
): readonly Omit<SectionDraft, 'outroFrom'>[] {
  const sections: Omit<SectionDraft, 'outroFrom'>[] = [];
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
    const items = sectionStyle === null ? [] : pickHeads(text, inside, sectionStyle);
    sections.push({ from: head.from, to, head, items });
  }
  return sections;
}

function withOutro(
  section: Omit<SectionDraft, 'outroFrom'>,
  ends: readonly number[],
): SectionDraft {
  const last = section.items.at(-1);
  const end = last && firstAfter(ends, last.from);
  const outroFrom = end !== undefined && end < section.to ? end : section.to;
  return { ...section, outroFrom };
}

/** The first of the ascending offsets that is greater than `offset`. */
function firstAfter(offsets: readonly number[], offset: number): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return offsets[low];
}

function withHeadingItems(
  headings: readonly HeadingLine[],
  marks: LineMarks,
  style: HeadingStyle,
): readonly HeadLine[] {
  const items = headings.filter((heading) => isHeadingItem(heading, style)).map(toHeadLine);
  return [...marks.heads, ...items].toSorted((a, b) => a.from - b.from);
}

/** Headings above the items' level, and deeper ones that no item of the same section precedes. */
function sectionHeadings(
  headings: readonly HeadingLine[],
  style: HeadingStyle,
): readonly HeadingLine[] {
  let inItem = false;
  return headings.filter((heading) => {
    if (isHeadingItem(heading, style)) {
      inItem = true;
      return false;
    }
    if (heading.level <= style.level) inItem = false;
    return !inItem;
  });
}

function toHeadLine(heading: HeadingLine): HeadLine {
  return {
    line: heading.line,
    from: heading.from,
    to: heading.to,
    marker: 'heading',
    number: heading.number,
    numberFrom: heading.textFrom,
    numberTo: heading.numberTo,
    restFrom: heading.restFrom,
    linked: heading.linked,
    form: 'plain',
    inParagraph: false,
  };
}

function toSectionHead(head: HeadLine): SectionHeadLine {
  return {
    line: head.line,
    from: head.from,
    to: head.to,
    level: lineHeadingLevel,
    textFrom: head.restFrom,
    textTo: head.to,
  };
}

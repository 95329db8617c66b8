import { chooseStyle } from './choose-style.ts';
import { cutSections } from './cut-sections.ts';
import type { HeadLine, HeadingLine, LineMarks } from './head-line.ts';
import { chooseHeadingStyle, isHeadingItem, type HeadingStyle } from './heading-items.ts';
import type { Marker } from '../model.ts';
import type { Lines } from './scan-lines.ts';
import { endSections, type SectionDraft } from './section-ends.ts';
import { findSectionHeads } from './section-heads.ts';

export interface OutlineDraft {
  readonly style: Marker | null;
  readonly sections: readonly SectionDraft[];
}

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
  const sectionHeads = findSectionHeads(text, lines, headings, marks, style, headingStyle);
  const titleLine = titleHeading?.line ?? -1;
  const heads = withHeadingItems(marks.heads, headings, headingStyle).filter(
    (head) => head.line > titleLine && !sectionHeads.taken.has(head),
  );
  const cuts = cutSections(text, lines, heads, sectionHeads.heads, style);
  const breaks = marks.breaks.map((line) => lines.starts[line] ?? 0);
  const ends = [...breaks, ...sectionHeads.ends].toSorted((a, b) => a - b);
  return { style, sections: endSections(text, lines, cuts, ends) };
}

function withHeadingItems(
  heads: readonly HeadLine[],
  headings: readonly HeadingLine[],
  style: HeadingStyle | null,
): readonly HeadLine[] {
  if (style === null) return heads;
  const items = headings.filter((heading) => isHeadingItem(heading, style)).map(toHeadLine);
  return [...heads, ...items].toSorted((a, b) => a.from - b.from);
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

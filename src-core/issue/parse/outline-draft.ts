import { addAttachment, attachedStyles, countAttachment, type Attachment } from './attachment.ts';
import { chooseStyle, countVotes } from './choose-style.ts';
import { cutSections } from './cut-sections.ts';
import type { HeadLine, HeadingLine, LineMarks } from './head-line.ts';
import { headingFacts } from './heading-facts.ts';
import { chooseHeadingStyle, type HeadingStyle } from './heading-style.ts';
import type { Marker } from '../model.ts';
import type { Lines } from './scan-lines.ts';
import { endSection, type SectionDraft } from './section-ends.ts';
import { findSectionHeads } from './section-heads.ts';

export interface OutlineDraft {
  readonly style: Marker | null;
  readonly sections: readonly SectionDraft[];
  /** The styles whose items keep what belongs to them indented or unseparated. */
  readonly attached: ReadonlySet<Marker>;
  /** Whether every heading but the title heads a section and nothing else does. */
  readonly isPlain: boolean;
}

const noAttachment: Attachment = new Map();
const noHeadings: ReadonlySet<HeadingLine> = new Set();

/** Decides the style and cuts the text into sections and items. `titleHeading` is no section. */
export function draftOutline(
  text: string,
  lines: Lines,
  marks: LineMarks,
  titleHeading: HeadingLine | null,
): OutlineDraft {
  const headings = marks.headings.filter((heading) => heading !== titleHeading);
  const facts = headingFacts(text, lines, headings, marks.heads);
  const headingStyle = chooseHeadingStyle(facts, countVotes(marks.heads));
  const items = headingStyle === null ? noHeadings : headingItems(headings, headingStyle);
  const style = headingStyle === null ? chooseStyle(marks.heads) : 'heading';
  const sectionHeads = findSectionHeads(
    text,
    lines,
    withoutInner(headings, items, headingStyle),
    marks,
    style,
  );
  const titleLine = titleHeading?.line ?? -1;
  const heads = withHeadingItems(marks.heads, items).filter(
    (head) => head.line > titleLine && !sectionHeads.taken.has(head),
  );
  const cuts = cutSections(text, lines, heads, sectionHeads.heads, style);
  const breaks = marks.breaks.map((line) => lines.starts[line] ?? 0);
  const ends = [...breaks, ...sectionHeads.ends].toSorted((a, b) => a - b);
  const attached = attachedStyles(
    cuts.reduce(
      (sum, cut) => addAttachment(sum, countAttachment(text, lines, cut.items)),
      noAttachment,
    ),
  );
  return {
    style,
    sections: cuts.map((cut) => endSection(text, lines, cut, ends, attached)),
    attached,
    isPlain: headingStyle === null && headings.length > 0 && sectionHeads.taken.size === 0,
  };
}

function headingItems(
  headings: readonly HeadingLine[],
  { level, numberedOnly, groups }: HeadingStyle,
): ReadonlySet<HeadingLine> {
  return new Set(
    headings.filter(
      (heading, index) =>
        heading.level === level && !groups.has(index) && (!numberedOnly || heading.number !== null),
    ),
  );
}

/** Headings that are no items nor stand, being deeper, inside one: those that head sections. */
function withoutInner(
  headings: readonly HeadingLine[],
  items: ReadonlySet<HeadingLine>,
  style: HeadingStyle | null,
): readonly HeadingLine[] {
  if (style === null) return headings;
  let inItem = false;
  return headings.filter((heading) => {
    if (heading.level <= style.level) inItem = items.has(heading);
    return !inItem;
  });
}

function withHeadingItems(
  heads: readonly HeadLine[],
  items: ReadonlySet<HeadingLine>,
): readonly HeadLine[] {
  if (items.size === 0) return heads;
  return [...heads, ...[...items].map(toHeadLine)].toSorted((a, b) => a.from - b.from);
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

import { addAttachment, attachedStyles, countAttachment, type Attachment } from './attachment.ts';
import { chooseStyle, countVotes } from './choose-style.ts';
import { cutSections } from './cut-sections.ts';
import type { HeadLine, HeadingLine, LineMarks } from './head-line.ts';
import { headingFacts } from './heading-facts.ts';
import { chooseHeadingStyle, type HeadingStyle } from './heading-style.ts';
import type { Marker } from '../model.ts';
import type { ParseProfile } from '../profile/parse-profile.ts';
import { ruleHeadings } from './rule-headings.ts';
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
  profile: ParseProfile,
): OutlineDraft {
  const headings = marks.headings.filter((heading) => heading !== titleHeading);
  const facts = headingFacts(text, lines, headings, marks.heads);
  const votes = countVotes(marks.heads, profile.marker);
  const headingStyle = chooseHeadingStyle(facts, votes, profile.marker);
  const found = headingStyle === null ? noHeadings : headingItems(headings, headingStyle);
  const items = ruleHeadings(text, headings, found, profile);
  const style = headingStyle === null ? chooseStyle(marks.heads, profile.marker) : 'heading';
  const sectionHeads = findSectionHeads(text, lines, withoutInner(headings, items), marks, style);
  const titleLine = titleHeading?.line ?? -1;
  const heads = withHeadingItems(marks.heads, items).filter(
    (head) => head.line > titleLine && !sectionHeads.taken.has(head),
  );
  const cuts = cutSections(text, lines, heads, sectionHeads.heads, style, profile);
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
    isPlain:
      headingStyle === null &&
      items.size === 0 &&
      headings.length > 0 &&
      sectionHeads.taken.size === 0,
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
): readonly HeadingLine[] {
  if (items.size === 0) return headings;
  let itemLevel = Infinity;
  return headings.filter((heading) => {
    if (items.has(heading)) itemLevel = heading.level;
    else if (heading.level <= itemLevel) itemLevel = Infinity;
    return itemLevel === Infinity;
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

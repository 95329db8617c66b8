import { addAttachment, attachedStyles, countAttachment, type Attachment } from './attachment.ts';
import type { IssueAnalysis } from './analyse-issue.ts';
import { char } from './characters.ts';
import { countVotes, styleOfVotes } from './choose-style.ts';
import type { HeadLine } from './head-line.ts';
import { headingFacts, type HeadingFacts } from './heading-facts.ts';
import { lineKind } from './line-kind.ts';
import type { Marker } from '../model.ts';
import { noProfile, type ParseProfile } from '../profile/parse-profile.ts';
import type { Lines } from './scan-lines.ts';

/** What one section adds to the decisions that are made for the whole issue. */
export interface SectionFacts {
  /** The place of its heading among the issue's headings without the title. */
  readonly order: number;
  readonly heading: HeadingFacts;
  readonly votes: ReadonlyMap<Marker, number>;
  readonly attachment: Attachment;
  /** Whether it defines links: those reach into other sections. */
  readonly defines: boolean;
}

/** The decisions for the whole issue and what they rest on. */
export interface IssueFacts {
  readonly style: Marker;
  readonly attached: ReadonlySet<Marker>;
  readonly votes: ReadonlyMap<Marker, number>;
  readonly attachment: Attachment;
  readonly headings: readonly HeadingFacts[];
  /** One for each section; null for one that cannot be read again by itself. */
  readonly sections: readonly (SectionFacts | null)[];
}

/**
 * The facts of an analysed issue, null when its sections cannot be read one by one: when items are
 * headings, or when lines other than headings head sections.
 */
export function readIssueFacts(
  text: string,
  analysis: IssueAnalysis,
  { marker }: ParseProfile = noProfile,
): IssueFacts | null {
  const { lines, marks, titleHeading, draft } = analysis;
  const votes = countVotes(marks.heads, marker);
  const style = styleOfVotes(votes, marker);
  if (!draft.isPlain || style === null || style !== draft.style) return null;
  const headings = marks.headings.filter((heading) => heading !== titleHeading);
  const facts = headingFacts(text, lines, headings, marks.heads).map(settled);
  let next = 0;
  let heading = 0;
  let attachment: Attachment = new Map();
  const sections = draft.sections.map((section): SectionFacts | null => {
    attachment = addAttachment(attachment, countAttachment(text, lines, section.items));
    if (section.head === null) return null;
    while (next < marks.heads.length && (marks.heads[next]?.from ?? 0) < section.from) next += 1;
    const first = next;
    while (next < marks.heads.length && (marks.heads[next]?.from ?? 0) < section.to) next += 1;
    const own = facts[heading];
    heading += 1;
    if (own === undefined || text.charCodeAt(section.from) !== char.hash) return null;
    const heads = { all: marks.heads.slice(first, next), preferred: marker };
    const endLine = headings[heading]?.line ?? lines.count;
    const startLine = section.head.line;
    const order = heading - 1;
    return sectionFacts(text, lines, order, startLine, endLine, own, heads, section.items);
  });
  const attached = attachedStyles(attachment);
  return { style, attached, votes, attachment, headings: facts, sections };
}

/** The facts of the section on the lines `fromLine..toLine`. */
export function sectionFacts(
  text: string,
  lines: Lines,
  order: number,
  fromLine: number,
  toLine: number,
  heading: HeadingFacts,
  heads: { readonly all: readonly HeadLine[]; readonly preferred: Marker | null },
  items: readonly HeadLine[],
): SectionFacts {
  return {
    order,
    heading: settled(heading),
    votes: countVotes(heads.all, heads.preferred),
    attachment: countAttachment(text, lines, items),
    defines: lines.kinds.subarray(fromLine, toLine).includes(lineKind.definition),
  };
}

/** The same facts with nothing left to read, so that they keep no text alive. */
function settled(heading: HeadingFacts): HeadingFacts {
  const hasProse = heading.hasProse();
  const isList = heading.isList();
  return {
    level: heading.level,
    number: heading.number,
    isMarked: heading.isMarked,
    linkedHeads: heading.linkedHeads,
    hasProse: () => hasProse,
    isList: () => isList,
  };
}

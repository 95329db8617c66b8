import { addAttachment, attachedStyles } from './attachment.ts';
import type { ParseOptions } from './build-issue.ts';
import { buildSection, contextOf } from './build-section.ts';
import { styleOfVotes } from './choose-style.ts';
import { cutSections } from './cut-sections.ts';
import { findMarks } from './find-marks.ts';
import type { FindDefinition } from './head-title.ts';
import { headingFacts } from './heading-facts.ts';
import { chooseHeadingStyle } from './heading-style.ts';
import { findLineHeadings } from './line-headings.ts';
import type { Marker, Section } from '../model.ts';
import { noProfile } from '../profile/parse-profile.ts';
import { scanLines } from './scan-lines.ts';
import { endSection } from './section-ends.ts';
import { sectionFacts, type IssueFacts, type SectionFacts } from './section-facts.ts';

/** What a section's text does not tell. */
export interface Surroundings {
  readonly findDefinition: FindDefinition;
  readonly options: ParseOptions;
}

/**
 * Reads section `index` again, whose text below the heading has changed and is `part` now; the ranges
 * count from the start of `part`. Null when the change reaches beyond the section: when it leaves a block
 * open (unless the section is the last), adds or removes a section, touches link definitions, or turns a
 * decision that is made for the whole issue.
 */
export function rereadSection(
  part: string,
  isLast: boolean,
  index: number,
  facts: IssueFacts,
  { findDefinition, options }: Surroundings,
): { readonly section: Section; readonly facts: IssueFacts } | null {
  const before = facts.sections[index] ?? null;
  if (before === null || before.defines) return null;
  const { profile = noProfile } = options;
  const text = ownCopy(part);
  const lines = scanLines(text, 0);
  const marks = findMarks(text, lines);
  const heading = marks.headings[0];
  if ((lines.isOpen && !isLast) || marks.headings.length !== 1 || heading?.line !== 0) return null;
  if (findLineHeadings(text, lines, marks.heads, facts.style).sections.length > 0) return null;
  const cut = cutSections(text, lines, marks.heads, [heading], facts.style, profile)[0];
  const own = headingFacts(text, lines, [heading], marks.heads)[0];
  if (cut === undefined || own === undefined) return null;
  const after = sectionFacts(
    text,
    lines,
    before.order,
    0,
    lines.count,
    own,
    { all: marks.heads, preferred: profile.marker },
    cut.items,
  );
  const changed = after.defines ? null : withFacts(facts, index, before, after, profile.marker);
  if (changed === null) return null;
  const breaks = marks.breaks.map((line) => lines.starts[line] ?? 0);
  const draft = endSection(text, lines, cut, breaks, facts.attached);
  const context = contextOf(text, findDefinition, options.recurring);
  return { section: buildSection(draft, context), facts: changed };
}

/** The facts with one section's replaced; null when they lead to another decision. */
function withFacts(
  facts: IssueFacts,
  index: number,
  before: SectionFacts,
  after: SectionFacts,
  preferred: Marker | null,
): IssueFacts | null {
  const votes = new Map<Marker, number>(facts.votes);
  for (const [marker, count] of before.votes) votes.set(marker, (votes.get(marker) ?? 0) - count);
  for (const [marker, count] of after.votes) votes.set(marker, (votes.get(marker) ?? 0) + count);
  if (styleOfVotes(votes, preferred) !== facts.style) return null;
  const less = addAttachment(facts.attachment, before.attachment, -1);
  const attachment = addAttachment(less, after.attachment);
  if (!isSameSet(attachedStyles(attachment), facts.attached)) return null;
  const sections = facts.sections.with(index, after);
  const headings = facts.headings.with(before.order, after.heading);
  if (chooseHeadingStyle(headings, votes, preferred) !== null) return null;
  return { ...facts, votes, attachment, sections, headings };
}

/**
 * A copy that shares no memory with the string it was cut from: titles cut from it would otherwise keep
 * the whole text of every edit alive.
 */
function ownCopy(part: string): string {
  return ` ${part}`.slice(1);
}

function isSameSet(a: ReadonlySet<Marker>, b: ReadonlySet<Marker>): boolean {
  return a.size === b.size && [...a].every((marker) => b.has(marker));
}

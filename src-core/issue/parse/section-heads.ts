import type { HeadLine, HeadingLine, LineMarks } from './head-line.ts';
import { readHeadingTitle } from './head-title.ts';
import { findLineHeadings } from './line-headings.ts';
import type { Marker } from '../model.ts';
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

export interface SectionHeads {
  readonly heads: readonly SectionHeadLine[];
  /** Lines taken as headings, which are therefore no items. */
  readonly taken: ReadonlySet<HeadLine>;
  /** Offsets of lines that look like such headings but have no items below: they end an item. */
  readonly ends: readonly number[];
}

const lineHeadingLevel = 2;

/**
 * The lines that begin sections. `heads` are the headings that may; bold and link lines count only where
 * no heading does, or where they point to what headings of the issue point to: a heading that has lost
 * its `#`.
 */
export function findSectionHeads(
  text: string,
  lines: Lines,
  heads: readonly HeadingLine[],
  marks: LineMarks,
  style: Marker | null,
): SectionHeads {
  const { sections, others } = findLineHeadings(text, lines, marks.heads, style);
  if (heads.length > 0) {
    const lost = likeThese(text, sections, heads);
    if (lost.length === 0) return { heads, taken: new Set(), ends: [] };
    const all = [...heads, ...lost.map(toSectionHead)].toSorted((a, b) => a.from - b.from);
    return { heads: all, taken: new Set(lost), ends: [] };
  }
  return {
    heads: sections.map(toSectionHead),
    taken: new Set(sections),
    ends: others.map((head) => head.from),
  };
}

function likeThese(
  text: string,
  lineHeadings: readonly HeadLine[],
  headings: readonly HeadingLine[],
): readonly HeadLine[] {
  if (lineHeadings.length === 0) return [];
  const targets = new Set(
    headings
      .filter((heading) => heading.linked)
      .map((heading) => readHeadingTitle(text, heading.textFrom, heading.textTo, noUrl).url),
  );
  return lineHeadings.filter((head) => {
    const { url } = readHeadingTitle(text, head.restFrom, head.to, noUrl);
    return url !== null && targets.has(url);
  });
}

function noUrl(): null {
  return null;
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

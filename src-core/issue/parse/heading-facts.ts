import { skipBlanks } from './characters.ts';
import type { HeadLine, HeadingLine } from './head-line.ts';
import { bulletAt, numberedMarkerAt } from './head-shapes.ts';
import { lineKind } from './line-kind.ts';
import type { Lines } from './scan-lines.ts';

/** What tells whether a heading is an item, of the heading and of what is below it up to the next one. */
export interface HeadingFacts {
  readonly level: number;
  readonly number: number | null;
  /** Whether it is a link or begins with a number. */
  readonly isMarked: boolean;
  /** Heads of other styles with a link below it; link paragraphs do not count. */
  readonly linkedHeads: number;
  /** Whether words, an image or code stand right below it rather than a list or another heading. */
  readonly hasProse: () => boolean;
  /** Whether two or more linked list items stand below it and nothing unindented besides. */
  readonly isList: () => boolean;
}

/** The facts of every heading; `heads` and `headings` in document order. */
export function headingFacts(
  text: string,
  lines: Lines,
  headings: readonly HeadingLine[],
  heads: readonly HeadLine[],
): readonly HeadingFacts[] {
  let next = heads.findIndex((head) => head.line > (headings[0]?.line ?? lines.count));
  if (next === -1) next = heads.length;
  return headings.map((heading, index) => {
    const end = headings[index + 1]?.line ?? lines.count;
    let linkedHeads = 0;
    for (; next < heads.length && (heads[next]?.line ?? end) < end; next += 1) {
      const head = heads[next];
      if (head?.linked === true && head.marker !== 'link') linkedHeads += 1;
    }
    return {
      level: heading.level,
      number: heading.number,
      isMarked: heading.linked || heading.number !== null,
      linkedHeads,
      hasProse: () => hasProse(text, lines, heading.line + 1, end),
      isList: () => isList(text, lines, heading.line + 1, end),
    };
  });
}

function hasProse(text: string, lines: Lines, from: number, to: number): boolean {
  let line = from;
  while (line < to && (lines.kinds[line] === lineKind.blank || isUnderline(lines, line))) line += 1;
  if (line === to || lines.kinds[line] === lineKind.thematicBreak) return false;
  const end = lines.starts[line + 1] ?? text.length;
  const at = skipBlanks(text, lines.starts[line] ?? 0, end);
  return bulletAt(text, at, end) === null && numberedMarkerAt(text, at, end) === null;
}

function isList(text: string, lines: Lines, from: number, to: number): boolean {
  let count = 0;
  for (let line = from; line < to; line += 1) {
    const kind = lines.kinds[line];
    if (kind === lineKind.blank || kind === lineKind.thematicBreak) continue;
    if (isUnderline(lines, line)) continue;
    const start = lines.starts[line] ?? 0;
    const end = lines.starts[line + 1] ?? text.length;
    const at = skipBlanks(text, start, end);
    if (at > start) continue;
    if (bulletAt(text, at, end) === null && numberedMarkerAt(text, at, end) === null) return false;
    if (!text.slice(at, end).includes('](')) return false;
    count += 1;
  }
  return count >= 2;
}

function isUnderline(lines: Lines, line: number): boolean {
  return lines.kinds[line] === lineKind.underline;
}

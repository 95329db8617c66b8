import { skipBlanks, trimEnd } from './characters.ts';
import { isNumeric } from './choose-style.ts';
import type { HeadLine } from './head-line.ts';
import { lineKind } from './line-kind.ts';
import { linkAt } from './link-syntax.ts';
import type { Marker } from '../model.ts';
import type { Lines } from './scan-lines.ts';

/** Lines that do a heading's work in an issue that has no headings. */
export interface LineHeadings {
  /** Bold or link lines right above item 1, or bold lines right above a list of bullets. */
  readonly sections: readonly HeadLine[];
  /** Lines written like those (same form, same link target) with no items of that style below. */
  readonly others: readonly HeadLine[];
}

export function findLineHeadings(
  text: string,
  lines: Lines,
  heads: readonly HeadLine[],
  primary: Marker | null,
): LineHeadings {
  if (primary === null || (!isNumeric(primary) && primary !== 'bullet')) {
    return { sections: [], others: [] };
  }
  const candidates = heads.filter((head) => isWholeLine(text, head));
  const starts = new Map<number, HeadLine>();
  for (const head of heads) {
    if (head.marker === primary && head.form === 'plain') starts.set(head.line, head);
  }
  const sections = candidates.filter((head) => {
    const below = starts.get(nextFilledLine(lines, head.line));
    if (below === undefined) return false;
    return isNumeric(primary) ? below.number === 1 : head.marker === 'bold';
  });
  const taken = new Set(sections);
  const targets = new Set(
    sections.map((head) => targetOf(text, head)).filter((url) => url !== null),
  );
  const others = candidates.filter((head) => {
    const url = targetOf(text, head);
    return !taken.has(head) && url !== null && targets.has(url);
  });
  return { sections, others };
}

function isWholeLine(text: string, head: HeadLine): boolean {
  if (head.marker === 'bold') return true;
  if (head.marker !== 'link') return false;
  const link = linkAt(text, head.restFrom, head.to);
  return link !== null && link.to === trimEnd(text, link.to, head.to);
}

function targetOf(text: string, head: HeadLine): string | null {
  const strong = head.marker === 'bold' ? 2 : 0;
  return linkAt(text, skipBlanks(text, head.restFrom + strong, head.to), head.to)?.url ?? null;
}

function nextFilledLine(lines: Lines, line: number): number {
  let next = line + 1;
  while (next < lines.count && lines.kinds[next] === lineKind.blank) next += 1;
  return next;
}

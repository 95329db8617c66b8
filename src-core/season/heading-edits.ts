import { headingLevelAt, underlineLevel } from '../issue/parse/line-shapes.ts';
import { lineKind } from '../issue/parse/line-kind.ts';
import type { Lines } from '../issue/parse/scan-lines.ts';
import type { Range, TextEdit } from '../text/edit.ts';

interface WrittenHeading {
  readonly level: number;
  readonly edit: (level: number) => readonly TextEdit[];
}

const quoted = /^( {0,3}(?:> ?)+)(#{1,6})(?=[ \t]|$)/u;

/**
 * The edits that put every heading in some ranges of a text (ascending) so much deeper that the highest of
 * them is of level `top`; none is raised, and none is deeper than 6. Underlined headings get signs.
 */
export function headingEdits(
  text: string,
  lines: Lines,
  ranges: readonly Range[],
  top: number,
): readonly TextEdit[] {
  const headings = ranges.flatMap((range) => headingsIn(text, lines, range));
  const highest = Math.min(...headings.map(({ level }) => level));
  const deeper = Math.max(0, top - highest);
  return headings.flatMap(({ level, edit }) => edit(Math.min(6, level + deeper)));
}

function headingsIn(text: string, lines: Lines, { from, to }: Range): readonly WrittenHeading[] {
  const found: WrittenHeading[] = [];
  for (let line = lineAt(lines, from); line < lines.count; line += 1) {
    const start = lines.starts[line] ?? 0;
    if (start >= to) break;
    const kind = lines.kinds[line];
    if (kind !== lineKind.heading && kind !== lineKind.quote) continue;
    const end = lines.starts[line + 1] ?? text.length;
    const heading = kind === lineKind.quote ? quotedHeading(text, start, end) : null;
    if (heading !== null) found.push(heading);
    if (kind === lineKind.quote) continue;
    const isUnderlined = lines.kinds[line + 1] === lineKind.underline;
    found.push(isUnderlined ? underlined(text, lines, line) : withSigns(text, start, end));
  }
  return found;
}

function withSigns(text: string, start: number, end: number): WrittenHeading {
  let from = start;
  while (text.charAt(from) === ' ') from += 1;
  const level = Math.max(1, headingLevelAt(text, from, end));
  return {
    level,
    edit: (deep) => (deep === level ? [] : [{ from, to: from, insert: '#'.repeat(deep - level) }]),
  };
}

function quotedHeading(text: string, start: number, end: number): WrittenHeading | null {
  const [, before = '', signs = ''] = quoted.exec(text.slice(start, end)) ?? [];
  const level = signs.length;
  if (level === 0) return null;
  const from = start + before.length;
  return {
    level: Math.max(level, 2),
    edit: (deep) => [{ from, to: from + level, insert: '#'.repeat(deep) }],
  };
}

function underlined(text: string, lines: Lines, line: number): WrittenHeading {
  const from = lines.starts[line] ?? 0;
  const below = lines.starts[line + 1] ?? text.length;
  const end = lines.starts[line + 2] ?? text.length;
  const mark = text.slice(below, end).trimStart();
  const level = underlineLevel(text, end - mark.length, end) || (mark.startsWith('=') ? 1 : 2);
  return {
    level,
    edit: (deep) => [
      { from, to: from, insert: `${'#'.repeat(deep)} ` },
      { from: below, to: end, insert: '' },
    ],
  };
}

/** The index of the first line that begins at or behind `offset`. */
function lineAt({ starts, count }: Lines, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

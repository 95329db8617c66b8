import { isBlank } from './characters.ts';
import type { HeadLine } from './head-line.ts';
import { lineKind } from './line-kind.ts';
import type { Lines } from './scan-lines.ts';
import type { SectionHeadLine } from './section-heads.ts';

const contributors = /\bcontributors?\b|\bcommitters?\b|贡献者|コントリビューター/iu;
const longestName = 60;

/**
 * Whether the heads found in a section are items at all. They are not when they are the names of a list
 * of contributors, or a few points without links inside an essay: more paragraphs of prose than two for
 * each of them.
 */
export function areLikelyItems(
  text: string,
  lines: Lines,
  section: SectionHeadLine,
  to: number,
  items: readonly HeadLine[],
): boolean {
  if (items.some((item) => item.marker !== 'bullet' && item.marker !== 'dot')) return true;
  const areNames = contributors.test(text.slice(section.textFrom, section.textTo).slice(0, 200));
  if (areNames && items.every((item) => item.to - item.restFrom <= longestName)) return false;
  if (items.some((item) => item.linked)) return true;
  return countProse(lines, text, section.line + 1, to, items) <= 2 * items.length + 2;
}

/** Blocks of the section that begin unindented after a blank line and are no items. */
function countProse(
  lines: Lines,
  text: string,
  from: number,
  to: number,
  items: readonly HeadLine[],
): number {
  let count = 0;
  let next = 0;
  for (let line = from; line < lines.count; line += 1) {
    const start = lines.starts[line] ?? to;
    if (start >= to) break;
    while (next < items.length && (items[next]?.line ?? line) < line) next += 1;
    const kind = lines.kinds[line];
    if (kind === lineKind.blank || kind === lineKind.definition || items[next]?.line === line) {
      continue;
    }
    const above = lines.kinds[line - 1];
    const begins = above === lineKind.blank || above === lineKind.heading;
    if (begins && !isBlank(text.charCodeAt(start))) count += 1;
  }
  return count;
}

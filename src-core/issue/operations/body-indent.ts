import type { Range, TextEdit } from '../../text/edit.ts';
import type { Section } from '../model.ts';
import { slotsOf } from './slots.ts';

/** The blanks that all lines with text in `range` begin with; null without such lines. */
export function commonIndent(text: string, range: Range): number | null {
  let least: number | null = null;
  for (const line of text.slice(range.from, range.to).split('\n')) {
    if (line.trim() === '') continue;
    const indent = /^ */u.exec(line)?.[0].length ?? 0;
    least = Math.min(least ?? indent, indent);
  }
  return least;
}

/** How far most items of `section` indent what is below their heads; null when none has anything. */
export function typicalIndent(text: string, section: Section): number | null {
  const counts = new Map<number, number>();
  let best: number | null = null;
  for (const [index, { content }] of slotsOf(text, section).entries()) {
    const indent = commonIndent(text, {
      from: Math.min(section.items[index]?.body.from ?? content.to, content.to),
      to: content.to,
    });
    if (indent === null) continue;
    const count = (counts.get(indent) ?? 0) + 1;
    counts.set(indent, count);
    if (best === null || count > (counts.get(best) ?? 0)) best = indent;
  }
  return best;
}

/**
 * The edits that keep what is below a head as far in below a marker that is `after` wide as it was below
 * one that was `before` wide. Lines that do not all reach the marker's text belong to no list item and
 * stay; so the opposite change restores every byte.
 */
export function followMarker(
  text: string,
  range: Range,
  before: number,
  after: number,
): readonly TextEdit[] {
  const indent = before === after ? null : commonIndent(text, range);
  if (indent === null || indent < before) return [];
  return reindent(text, range, indent + after - before);
}

/** The edits that indent the lines of `range`, which begins at a line, by `indent` in common. */
export function reindent(text: string, range: Range, indent: number): readonly TextEdit[] {
  const shift = indent - (commonIndent(text, range) ?? indent);
  if (shift === 0) return [];
  const edits: TextEdit[] = [];
  let from = range.from;
  for (const line of text.slice(range.from, range.to).split('\n')) {
    if (line.trim() !== '') {
      edits.push({ from, to: from + Math.max(0, -shift), insert: ' '.repeat(Math.max(0, shift)) });
    }
    from += line.length + 1;
  }
  return edits;
}

import type { Range, TextEdit } from '../../text/edit.ts';
import type { Issue, Marker, Section } from '../model.ts';
import { commonIndent, typicalIndent } from './body-indent.ts';
import { isTight, mostFrequent, typicalGap } from './gaps.ts';
import { slotsOf } from './slots.ts';

/** What an item says below its head, without notes and definitions after it. */
export interface Description {
  /** From its first line with text to the end of its last one; empty, at the head's end, without. */
  readonly range: Range;
  /** The blanks that all its lines begin with. */
  readonly indent: number;
  /** Its Markdown without that indent; lines without text are empty. */
  readonly markdown: string;
}

/** The description of item `index`; null when there is no such item. */
export function descriptionOf(text: string, section: Section, index: number): Description | null {
  const item = section.items[index];
  const slot = slotsOf(text, section)[index];
  if (item === undefined || slot === undefined) return null;
  const to = slot.content.to;
  const below = text.slice(Math.min(item.body.from, to), to);
  if (below.trim() === '') {
    const at = Math.min(item.head.to, to);
    return { range: { from: at, to: at }, indent: 0, markdown: '' };
  }
  const blankLines = /^(?:[ \t]*\n)*/u.exec(below)?.[0].length ?? 0;
  const range = { from: to - below.length + blankLines, to };
  const indent = commonIndent(text, range) ?? 0;
  const lines = text.slice(range.from, range.to).split('\n');
  const markdown = lines.map((line) => (line.trim() === '' ? '' : line.slice(indent))).join('\n');
  return { range, indent, markdown };
}

/** Descriptions do not begin or end with blank lines. */
export function tidyDescription(markdown: string): string {
  const lines = markdown.replaceAll(/\r\n?/gu, '\n').split('\n');
  const shown = lines.map((line) => (hasText(line) ? line : ''));
  return shown.slice(shown.findIndex(hasText), shown.findLastIndex(hasText) + 1).join('\n');
}

function hasText(line: string): boolean {
  return line.trim() !== '';
}

/**
 * What follows the head of an item that gets a description, the likeliest form first: where no item has
 * one yet, a paragraph of its own may be read as the section's outro, and a line right below is not.
 */
export function newDescriptions(
  text: string,
  issue: Issue,
  section: Section,
  description: string,
  marker: Marker,
): readonly string[] {
  const markdown = tidyDescription(description);
  if (markdown === '') return [''];
  const alike = issue.sections.filter(({ items }) => items.some((item) => item.marker === marker));
  const gap =
    bodyGap(text, [section]) ??
    bodyGap(text, alike) ??
    (isTight(typicalGap(text, issue, section)) ? '\n' : '\n\n');
  const indents = [section, ...alike].map((one) => typicalIndent(text, one));
  const indent = indents.find((one) => one !== null) ?? (marker === 'bullet' ? 2 : 0);
  const gaps = gap === '\n' ? [gap] : [gap, '\n'];
  return gaps.map((one) => one + indented(markdown, indent));
}

/** The edit that makes `markdown` (tidy, not empty) of a description; lines that stay keep their bytes. */
export function rewriteDescription(
  text: string,
  { range, indent, markdown: before }: Description,
  markdown: string,
): TextEdit {
  const raw = text.slice(range.from, range.to);
  const rawLines = raw.split('\n');
  const old = before.split('\n');
  const next = markdown.split('\n');
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && old[start] === next[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === next.at(-1 - end)) end += 1;
  const changed = next.slice(start, next.length - end).map((line) => indented(line, indent));
  const kept = rawLines.slice(rawLines.length - end);
  const written = [...rawLines.slice(0, start), ...changed, ...kept].join('\n');
  return changeBetween(range.from, raw, written);
}

/** What stands between heads and descriptions most often, whole lines only. */
function bodyGap(text: string, sections: readonly Section[]): string | null {
  return mostFrequent(
    sections.flatMap((section) =>
      section.items.flatMap((item, index) => {
        const found = descriptionOf(text, section, index);
        const isThere = found !== null && found.markdown !== '';
        return isThere ? [text.slice(item.head.to, found.range.from)] : [];
      }),
    ),
  );
}

function indented(markdown: string, indent: number): string {
  const blanks = ' '.repeat(indent);
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '' : blanks + line))
    .join('\n');
}

/** The one edit at `at` that turns `before` into `after`, without what both begin and end with. */
function changeBetween(at: number, before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (isHighSurrogate(before.charCodeAt(before.length - end - 1)) && end > 0) end -= 1;
  return {
    from: at + start,
    to: at + before.length - end,
    insert: after.slice(start, after.length - end),
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

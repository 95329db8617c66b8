import type { Issue, Section } from '../../issue/model.ts';
import type { TextEdit } from '../../text/edit.ts';
import { isHousekeeping } from '../housekeeping.ts';

interface NewSection {
  readonly heading: string;
  /** Never empty. */
  readonly lines: readonly string[];
  /** The section that it goes before; null where none is named. */
  readonly before: Section | null;
}

/** The section that an issue looks back in, headed as its others are, before what only keeps house. */
export function newSection(
  text: string,
  issue: Issue,
  { heading, lines, before }: NewSection,
): TextEdit {
  const gap = /^[-*+]\s/u.test(lines[0] ?? '') ? '\n' : '\n\n';
  const written = `${headLike(text, issue, heading)}\n\n${lines.join(gap)}`;
  const at = before?.from ?? placeFor(text, issue);
  const above = text.slice(0, at);
  const separation =
    above === '' || above.endsWith('\n\n') ? '' : above.endsWith('\n') ? '\n' : '\n\n';
  const behind = text.slice(at).trim() === '' ? '\n' : '\n\n';
  return { from: at, to: at, insert: `${separation}${written}${behind}` };
}

function headLike(text: string, { sections }: Issue, heading: string): string {
  const titled = sections.filter(({ head }) => head.to > head.from);
  const [first] = titled;
  const head = first === undefined ? '' : text.slice(first.head.from, first.head.to);
  if (head.startsWith('**')) return `**${heading}**`;
  const level = first === undefined ? 2 : Math.min(...titled.map((each) => each.level));
  return `${'#'.repeat(Math.max(1, level))} ${heading}`;
}

/** Behind the last section with items of the issue's own, before its footer. */
function placeFor(text: string, { sections, style }: Issue): number {
  const last = sections.findLastIndex(({ items }) => items.some(({ marker }) => marker === style));
  const next = sections.slice(last + 1).find(({ title }) => isHousekeeping(title));
  if (next !== undefined) return next.from;
  const end = sections.at(-1)?.outro;
  const isFooter =
    end !== undefined &&
    end.to > end.from &&
    /^\s*(?:[-*_][ \t]*){3,}(?:\n|$)/u.test(text.slice(end.from, end.to));
  return isFooter ? end.from : text.length;
}

import type { Range } from '../../text/edit.ts';
import type { Issue, Section } from '../model.ts';
import { contentEnd } from './slots.ts';

/** How many sections move together: the one at `index` and the subsections below it. */
export function blockLength(sections: readonly Section[], index: number): number {
  const level = sections[index]?.level ?? 0;
  if (level === 0) return 1;
  let end = index + 1;
  while (end < sections.length && (sections[end]?.level ?? 0) > level) end += 1;
  return end - index;
}

/**
 * The places, ascending and its own among them, that the section at `index` can move to without
 * parting another section from its subsections.
 */
export function sectionPlaces(issue: Issue, index: number): readonly number[] {
  const { sections } = issue;
  const level = sections[index]?.level ?? 0;
  if (level === 0) return [];
  const rest = sections.toSpliced(index, blockLength(sections, index));
  return Array.from({ length: rest.length + 1 }, (_, place) => place).filter((place) => {
    const next = rest[place];
    return next === undefined || (next.level > 0 && next.level <= level);
  });
}

/** Successive sections that move as one. */
export interface Block {
  /** From the first head to the last line of text that moves with these sections. */
  readonly content: Range;
  /** What stays: blank lines, and the outro of the last section where that is no part of it. */
  readonly separator: Range;
}

/** The sections from `first` up to but not including `end`; whether an outro with text stays. */
export function blockOf(
  text: string,
  { sections }: Issue,
  first: number,
  end: number,
  outroStays: boolean,
): Block {
  const from = sections[first]?.from ?? text.length;
  const last = sections[end - 1];
  if (last === undefined) throw new Error(`no sections ${first} to ${end}`);
  const ownEnd = outroStays ? last.outro.from : last.to;
  const to = beforeBreak(text, { from: last.head.to, to: ownEnd });
  return { content: { from, to }, separator: { from: to, to: last.to } };
}

/** The end of the text in `range` without the line across at its end, which parts two sections. */
function beforeBreak(text: string, range: Range): number {
  const end = contentEnd(text, range);
  const lineFrom = text.lastIndexOf('\n', end - 1) + 1;
  const isBreak = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
  const blankBefore = /\n[ \t]*\n$/u.test(
    text.slice(Math.max(range.from, lineFrom - 200), lineFrom),
  );
  if (lineFrom <= range.from || !blankBefore || !isBreak.test(text.slice(lineFrom, end)))
    return end;
  return contentEnd(text, { from: range.from, to: lineFrom });
}

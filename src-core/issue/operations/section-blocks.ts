import type { Range } from '../../text/edit.ts';
import type { Issue, Section } from '../model.ts';
import { contentEnd } from './slots.ts';

type Levelled = Pick<Section, 'level'>;

/** How many sections move together: the one at `index` and the subsections below it. */
export function blockLength(sections: readonly Levelled[], index: number): number {
  const level = sections[index]?.level ?? 0;
  if (level === 0) return 1;
  let end = index + 1;
  while (end < sections.length && (sections[end]?.level ?? 0) > level) end += 1;
  return end - index;
}

/** Those of the sections at `indexes` that are not in another one's block, ascending, each once. */
export function topmost(
  sections: readonly Levelled[],
  indexes: readonly number[],
): readonly number[] {
  let end = 0;
  return [...new Set(indexes)]
    .toSorted((a, b) => a - b)
    .filter((index) => {
      if (index < end) return false;
      end = index + blockLength(sections, index);
      return true;
    });
}

/** Those of the sections at `indexes` together with their subsections. */
export function blocksOf(
  sections: readonly Levelled[],
  indexes: readonly number[],
): ReadonlySet<number> {
  const all = topmost(sections, indexes).map((from) =>
    Array.from({ length: blockLength(sections, from) }, (_, index) => from + index),
  );
  return new Set(all.flat());
}

/** The places, ascending and its own among them, that the section at `index` can move to. */
export function sectionPlaces(issue: Issue, index: number): readonly number[] {
  return placesOfSections(issue, [index]);
}

/**
 * The places, ascending, that the sections at `indexes` can move to without parting another section from
 * its subsections, counted in the sections that stay.
 */
export function placesOfSections(
  { sections }: Issue,
  indexes: readonly number[],
): readonly number[] {
  const level = Math.min(...indexes.map((index) => sections[index]?.level ?? 0));
  if (level === 0) return [];
  const going = blocksOf(sections, indexes);
  const rest = sections.filter((_, index) => !going.has(index));
  return Array.from({ length: rest.length + 1 }, (_, place) => place).filter((place) => {
    const next = rest[place];
    return next === undefined || (next.level > 0 && next.level <= level);
  });
}

/** Successive sections that move as one. */
export interface Block {
  /** From the first head to the last line of text that moves with these sections. */
  readonly content: Range;
  /** What stays: blank lines and what `Staying` says. */
  readonly separator: Range;
}

/**
 * What of a section's end stays when it moves: `breaks` a line across after it; at the end of the text
 * also a `closing` mark such as （完）; between two lists of items the `footer` as well.
 */
export type Staying = 'breaks' | 'closing' | 'footer';

/** The sections from `first` up to but not including `end`. */
export function blockOf(
  text: string,
  { sections }: Issue,
  first: number,
  end: number,
  staying: Staying,
): Block {
  const from = sections[first]?.from ?? text.length;
  const last = sections[end - 1];
  if (last === undefined) throw new Error(`no sections ${first} to ${end}`);
  const whole = { from: last.head.to, to: last.to };
  const unclosed = staying === 'breaks' ? last.to : beforeClosing(text, whole);
  const ownEnd = staying === 'footer' ? Math.min(unclosed, footerStart(text, last)) : unclosed;
  const to = beforeBreak(text, { from: last.head.to, to: ownEnd });
  return { content: { from, to }, separator: { from: to, to: last.to } };
}

const thematicBreak = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/mu;
const closingMark = /^[（(【[]?\s*(?:完|全文完|the end|end|fin|eof)\s*[)）】\]]?[。.]?\s*$/iu;

/** Paragraphs before the first line across belong to the section, whether or not to its last item. */
function footerStart(text: string, { outro }: Section): number {
  const found = thematicBreak.exec(text.slice(outro.from, outro.to));
  return found === null ? outro.to : outro.from + found.index;
}

/** The end of the text in `range` without the line across at its end, which parts two sections. */
function beforeBreak(text: string, range: Range): number {
  return withoutLastLine(text, range, thematicBreak) ?? contentEnd(text, range);
}

function beforeClosing(text: string, range: Range): number {
  return withoutLastLine(text, range, closingMark) ?? range.to;
}

/** The end of the text before its last line, where that stands by itself and is `like`; else null. */
function withoutLastLine(text: string, range: Range, like: RegExp): number | null {
  const end = contentEnd(text, range);
  const from = text.lastIndexOf('\n', end - 1) + 1;
  if (from <= range.from || end - from > 200 || !like.test(text.slice(from, end))) return null;
  const isApart = /\n[ \t]*\n$/u.test(text.slice(Math.max(range.from, from - 200), from));
  return isApart ? contentEnd(text, { from: range.from, to: from }) : null;
}

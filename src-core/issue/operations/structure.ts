import { applyEdits } from '../../text/apply-edits.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Issue } from '../model.ts';
import type { ParseText } from '../text-reader.ts';
import type { ItemPlace } from './operation.ts';

/** The titles of an issue's sections and items, which is what an operation must not disturb. */
export type Structure = readonly SectionTitles[];

interface SectionTitles {
  readonly title: string;
  readonly items: readonly string[];
}

export function structureOf(issue: Issue): Structure {
  return issue.sections.map(({ title, items }) => ({
    title,
    items: items.map((one) => one.title),
  }));
}

export function moveInList<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1));
}

/** The structure with the items of one section changed. */
export function withItems(
  structure: Structure,
  index: number,
  change: (items: readonly string[]) => readonly string[],
): Structure {
  return structure.map((section, i) =>
    i === index ? { ...section, items: change(section.items) } : section,
  );
}

export function itemMoved(structure: Structure, from: ItemPlace, to: ItemPlace): Structure {
  const title = structure[from.section]?.items[from.item] ?? '';
  const without = withItems(structure, from.section, (items) => items.toSpliced(from.item, 1));
  return withItems(without, to.section, (items) => items.toSpliced(to.item, 0, title));
}

/** Whether `text`, once edited, is read as `expected` (invariant O1). */
export function readsAs(
  expected: Structure,
  text: string,
  edits: readonly TextEdit[],
  parse: ParseText,
): boolean {
  if (edits.length === 0) return true;
  return sameStructure(structureOf(parse(applyEdits(text, edits), { text, edits })), expected);
}

/**
 * Whether `text`, once edited, is read as `expected` but for items before any heading of which one is
 * left: two or more make an anonymous section, one is text of the preamble.
 */
export function dissolves(
  expected: Structure,
  { sections }: Issue,
  text: string,
  edits: readonly TextEdit[],
  parse: ParseText,
): boolean {
  const isLone = sections[0]?.level === 0 && expected[0]?.items.length === 1;
  return isLone && readsAs(expected.slice(1), text, edits, parse);
}

/** Whether two structures name the same sections and items in the same order. */
export function sameStructure(a: Structure, b: Structure): boolean {
  return (
    a.length === b.length &&
    a.every((section, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        section.title === other.title &&
        section.items.length === other.items.length &&
        section.items.every((title, j) => title === other.items[j])
      );
    })
  );
}

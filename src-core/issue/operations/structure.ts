import type { Issue } from '../model.ts';

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

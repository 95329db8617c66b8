import type { Issue } from '../issue/model.ts';
import type { Range } from '../text/edit.ts';
import type { Alignment } from './align-twins.ts';

/** Where the right side has nothing for an item, or a section, of the left one. */
export interface TwinGap {
  /** A position in the right side's text: before that line. */
  readonly at: number;
  readonly title: string;
  readonly isSection: boolean;
}

/** The item of the right side for the left one's at `position`; null where there is none. */
export function counterpartAt({ pairs }: Alignment, position: number): Range | null {
  const found = pairs.find(({ left: { at } }) => at.from <= position && position < at.to);
  return found === undefined ? null : { from: found.right.at.from, to: found.right.at.to };
}

/** What only the left side has, at its place on the right side, in order (T9). */
export function gapsOf(
  { pairs, leftOnly, sections }: Alignment,
  left: Issue,
  right: Issue,
): readonly TwinGap[] {
  const gaps: TwinGap[] = [];
  const told = new Set<number>();
  for (const each of leftOnly) {
    const partner = sections[each.section] ?? null;
    if (partner === null) {
      if (told.has(each.section)) continue;
      told.add(each.section);
      const before = sections.slice(0, each.section).findLast((index) => index !== null) ?? null;
      const at =
        before === null ? (right.sections[0]?.from ?? 0) : (right.sections[before]?.to ?? 0);
      gaps.push({ at, title: left.sections[each.section]?.title ?? '', isSection: true });
      continue;
    }
    const beside = pairs.filter((pair) => pair.left.section === each.section);
    const before = beside.findLast(
      (pair) => pair.left.order < each.order && pair.right.section === partner,
    );
    const after = beside.find(
      (pair) => pair.left.order > each.order && pair.right.section === partner,
    );
    const section = right.sections[partner];
    const at = before?.right.at.to ?? after?.right.at.from ?? section?.intro.to ?? 0;
    gaps.push({ at, title: each.at.title, isSection: false });
  }
  return gaps.toSorted((a, b) => a.at - b.at);
}

import { itemKindOf, noItems, type ItemCounts } from '../issue/item-kinds.ts';
import type { ChosenIssue } from './choose-sections.ts';
import { seasonSections, type SeasonSection } from './season-items.ts';

/** How many items a season has, by section and by issue. */
export interface SeasonCounts {
  readonly sections: readonly { readonly title: string; readonly items: number }[];
  /** Oldest first; `items` are by section, in the order of `sections`. */
  readonly issues: readonly {
    readonly id: string;
    readonly number: number | null;
    readonly date: string | null;
    readonly title: string | null;
    readonly items: readonly number[];
  }[];
  readonly kinds: ItemCounts;
  readonly items: number;
  /** Of the first and the last issue that has one, YYYY-MM-DD; null where none has. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** From the first to the last; null where there are no dates. */
  readonly days: number | null;
}

export function countSeason(
  issues: readonly ChosenIssue[],
  sections: readonly SeasonSection[] = seasonSections(issues),
): SeasonCounts {
  const kinds = noItems();
  for (const { title, items } of sections) {
    const kind = itemKindOf(title);
    if (kind !== null) kinds[kind] += items.length;
  }
  const byIssue = sections.map(({ items }) => {
    const counts = new Map<ChosenIssue, number>();
    for (const { issue } of items) counts.set(issue, (counts.get(issue) ?? 0) + 1);
    return counts;
  });
  const dates = issues.flatMap(({ issue }) => issue.date ?? []).toSorted();
  const [firstDate = null] = dates;
  const lastDate = dates.at(-1) ?? null;
  return {
    sections: sections.map(({ title, items }) => ({ title, items: items.length })),
    issues: issues.map((each) => ({
      id: each.id,
      number: each.issue.number,
      date: each.issue.date,
      title: each.issue.title,
      items: byIssue.map((counts) => counts.get(each) ?? 0),
    })),
    kinds,
    items: sections.reduce((sum, { items }) => sum + items.length, 0),
    firstDate,
    lastDate,
    days:
      firstDate === null || lastDate === null
        ? null
        : Math.round((Date.parse(lastDate) - Date.parse(firstDate)) / 86_400_000),
  };
}

import type { SentOutline } from '#core/ipc/season-shapes.ts';
import type { Highlight } from '#core/library/season-settings.ts';

type OutlineIssue = SentOutline['issues'][number];

export interface ItemRow {
  readonly key: string;
  readonly title: string;
  /** Null where the issue has no number, by which a highlight names it. */
  readonly highlight: Highlight | null;
}

interface SectionRow {
  readonly key: string;
  readonly title: string;
  readonly items: readonly ItemRow[];
}

export interface IssueRow {
  readonly key: string;
  readonly title: string;
  readonly sections: readonly SectionRow[];
}

/** The rows of a season's outline that have the words; all of them for none. */
export function seasonRows(issues: readonly OutlineIssue[], query: string): readonly IssueRow[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const has = (text: string): boolean => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
  return issues.flatMap(({ id, number, heading, sections }): readonly IssueRow[] => {
    const isWhole = has(heading);
    const rows = sections.map(({ title, items }, section) => ({
      key: `${id} ${section}`,
      title,
      items: items.flatMap(({ title: own, item }, index) => {
        if (!isWhole && !has(own)) return [];
        const highlight = number === null ? null : { issue: number, item };
        return [{ key: `${id} ${section} ${index}`, title: own, highlight }];
      }),
    }));
    const shown = rows.filter(({ items }) => items.length > 0);
    return shown.length === 0 && words.length > 0
      ? []
      : [{ key: id, title: heading, sections: shown }];
  });
}

export function isSameHighlight(one: Highlight, other: Highlight): boolean {
  return one.issue === other.issue && one.item === other.item;
}

/** What an item is called that a highlight names; null when no issue has it. */
export function highlightTitle(
  issues: readonly OutlineIssue[],
  { issue, item }: Highlight,
): string | null {
  for (const { number, sections } of issues) {
    if (number !== issue) continue;
    const all = sections.flatMap(({ items }) => items);
    const found =
      all.find((each) => each.item === item) ?? all.find(({ title }) => title === item.trim());
    if (found !== undefined) return found.title;
  }
  return null;
}

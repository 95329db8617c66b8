import type { Issue, Item, Section } from '#core/issue/model.ts';

/** A row of the outline with a key that stays its own while text around it changes. */
export interface ItemRow {
  readonly key: string;
  readonly item: Item;
  readonly index: number;
}

export interface SectionRow {
  readonly key: string;
  readonly section: Section;
  readonly index: number;
  readonly items: readonly ItemRow[];
}

/**
 * Keys come from what a row is (its address or title), not from where it stands, so that focus and
 * collapse state follow a row that moves. Equal ones are told apart by their order.
 */
export function outlineRows(issue: Issue): readonly SectionRow[] {
  const seen = new Map<string, number>();
  const keyOf = (name: string): string => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}#${count}`;
  };
  return issue.sections.map((section, index) => ({
    key: keyOf(`section:${section.title}`),
    section,
    index,
    items: section.items.map((item, itemIndex) => ({
      key: keyOf(`item:${item.url ?? item.title}`),
      item,
      index: itemIndex,
    })),
  }));
}

/** The keys of collapsed sections among the new rows; a section that was retitled in place keeps its state. */
export function carryCollapsed(
  collapsed: ReadonlySet<string>,
  before: readonly SectionRow[],
  after: readonly SectionRow[],
): ReadonlySet<string> {
  const kept = new Set(after.map(({ key }) => key));
  const carried = new Set([...collapsed].filter((key) => kept.has(key)));
  if (before.length === after.length) {
    for (const row of before) {
      const renamed = after[row.index];
      if (collapsed.has(row.key) && !kept.has(row.key) && renamed !== undefined) {
        carried.add(renamed.key);
      }
    }
  }
  return carried;
}

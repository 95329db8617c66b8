import type { Issue } from '#core/issue/model.ts';
import { rowKeys, type KeyedName } from './row-keys.ts';

/**
 * What a row of the outline shows, with a key that stays its own while text around it changes. It does not
 * hold where it stands, so that a change above leaves it as it is.
 */
export interface ItemRow extends KeyedName {
  readonly title: string;
  readonly number: number | null;
}

export interface SectionRow extends KeyedName {
  readonly title: string;
  readonly level: number;
  readonly items: readonly ItemRow[];
}

/**
 * Keys come from what a row is (its address or title), not from where it stands, so that focus and
 * collapse state follow a row that moves. A row that shows what it showed `before` is the same object, so
 * that typing in a text draws no row again.
 */
export function outlineRows(
  issue: Issue,
  before: readonly SectionRow[] = [],
): readonly SectionRow[] {
  const sections = new Map(before.map((row) => [row.key, row]));
  const items = new Map(before.flatMap((row) => row.items).map((row) => [row.key, row]));
  const named = issue.sections.map((section) => ({
    section,
    name: `section:${section.title}`,
    items: section.items.map((item) => ({ item, name: `item:${item.url ?? item.title}` })),
  }));
  const keys = rowKeys(
    belowEachOther(named).map(({ name }) => name),
    belowEachOther(before),
  ).values();
  const nextKey = (): string => keys.next().value ?? '';
  const rows = named.map(({ section: { title, level }, name, items: namedItems }) => {
    const key = nextKey();
    const old = sections.get(key);
    const made = namedItems.map(
      ({ item: { title: itemTitle, number }, name: itemName }): ItemRow => {
        const itemKey = nextKey();
        return reuse(items.get(itemKey), {
          key: itemKey,
          name: itemName,
          title: itemTitle,
          number,
        });
      },
    );
    const same = old !== undefined && sameElements(made, old.items) ? old.items : made;
    return reuse(old, { key, name, title, level, items: same });
  });
  return sameElements(rows, before) ? before : rows;
}

/** Sections and items as they stand in a window. */
function belowEachOther<Section extends { readonly items: readonly unknown[] }>(
  sections: readonly Section[],
): readonly (Section | Section['items'][number])[] {
  return sections.flatMap((section) => [section, ...section.items]);
}

/** The old row when the new one has nothing else to show. */
function reuse<Row extends object>(old: Row | undefined, row: Row): Row {
  const isSame =
    old !== undefined &&
    Object.entries(row).every(([name, value]) => old[name as keyof Row] === value);
  return isSame ? old : row;
}

function sameElements<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((element, index) => element === b[index]);
}

/** The keys of collapsed sections among the rows that there are now. */
export function carryCollapsed(
  collapsed: ReadonlySet<string>,
  rows: readonly SectionRow[],
): ReadonlySet<string> {
  return new Set(rows.map(({ key }) => key).filter((key) => collapsed.has(key)));
}

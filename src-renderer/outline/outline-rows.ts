import type { Issue, Item, Section } from '#core/issue/model.ts';

/** What a row of the outline shows, with a key that stays its own while text around it changes. */
export interface ItemRow {
  readonly key: string;
  readonly title: string;
  readonly number: number | null;
  readonly index: number;
}

export interface SectionRow {
  readonly key: string;
  readonly title: string;
  readonly level: number;
  readonly index: number;
  readonly items: readonly ItemRow[];
}

/**
 * Keys come from what a row is (its address or title), not from where it stands, so that focus and
 * collapse state follow a row that moves. Equal ones are told apart by their order. A row that shows
 * what it showed `before` is the same object, so that typing in a text draws no row again.
 */
export function outlineRows(
  issue: Issue,
  before: readonly SectionRow[] = [],
): readonly SectionRow[] {
  const keyOf = createKeys();
  const sections = new Map(before.map((row) => [row.key, row]));
  const rows = issue.sections.map((section, index) => {
    const key = keyOf(`section:${section.title}`);
    const old = sections.get(key);
    const items = itemRows(section, keyOf, old?.items ?? []);
    const { title, level } = section;
    return reuse(old, { key, title, level, index, items });
  });
  return sameElements(rows, before) ? before : rows;
}

function itemRows(
  section: Section,
  keyOf: (name: string) => string,
  before: readonly ItemRow[],
): readonly ItemRow[] {
  const old = new Map(before.map((row) => [row.key, row]));
  const rows = section.items.map((item: Item, index) => {
    const key = keyOf(`item:${item.url ?? item.title}`);
    const { title, number } = item;
    return reuse(old.get(key), { key, title, number, index });
  });
  return sameElements(rows, before) ? before : rows;
}

function createKeys(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}#${count}`;
  };
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

import { itemKindOf } from '../issue/item-kinds.ts';

/** The sections of one issue in order, as far as they have items. */
export type SectionRow = readonly { readonly id: string; readonly title: string }[];

/** One section of a whole season. */
export interface MergedSection {
  readonly ids: readonly string[];
  /** As most issues head it, the latest of equally common ones. */
  readonly title: string;
}

/**
 * The sections of issues (oldest first) as one list: headings of one id are one section, and so are those
 * that no issue has side by side, that say the same kind of thing and share a word (`播客` and `播客&视频`).
 * In the order in which most issues have them; where issues do not tell, in that of appearance.
 */
export function mergeSections(rows: readonly SectionRow[]): readonly MergedSection[] {
  const groups = joinVariants(rows);
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  const inRows = rows.map((row) => [...new Set(row.flatMap(({ id }) => [groupOf.get(id) ?? []]))]);
  return inOrder(groups, inRows).map((ids) => ({ ids, title: commonTitle(rows, ids) }));
}

type Group = readonly string[];

function joinVariants(rows: readonly SectionRow[]): readonly Group[] {
  const first = new Map<string, string>();
  for (const { id, title } of rows.flat()) if (!first.has(id)) first.set(id, title);
  const groups: string[][] = [];
  for (const [id, title] of first) {
    const kind = itemKindOf(title);
    const near = groups.find(
      (group) =>
        kind !== null &&
        group.some(
          (other) => itemKindOf(first.get(other) ?? '') === kind && sharesWord(id, other),
        ) &&
        !rows.some(
          (row) =>
            row.some((each) => each.id === id) && row.some((each) => group.includes(each.id)),
        ),
    );
    if (near === undefined) groups.push([id]);
    else near.push(id);
  }
  return groups;
}

/** Two ideographs, or four letters, in a row. */
function sharesWord(one: string, other: string): boolean {
  for (let at = 0; at < one.length - 1; at += 1) {
    const pair = one.slice(at, at + 2);
    const word = /^[\p{Script=Han}\p{Script=Katakana}]{2}$/u.test(pair)
      ? pair
      : one.slice(at, at + 4);
    if ((word === pair || word.length === 4) && other.includes(word)) return true;
  }
  return false;
}

function commonTitle(rows: readonly SectionRow[], ids: Group): string {
  const counts = new Map<string, number>();
  for (const { id, title } of rows.toReversed().flat()) {
    if (ids.includes(id)) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best?.[0] ?? '';
}

/** Of those that are left the one that fewest others come before, by the majority of their issues. */
function inOrder(groups: readonly Group[], rows: readonly (readonly Group[])[]): readonly Group[] {
  const before = new Map<Group, Map<Group, number>>();
  for (const row of rows) {
    for (const [at, one] of row.entries()) {
      for (const other of row.slice(at + 1)) {
        const counts = before.get(one) ?? new Map<Group, number>();
        before.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
      }
    }
  }
  const votes = (one: Group, other: Group) => before.get(one)?.get(other) ?? 0;
  const left = [...groups];
  const ordered: Group[] = [];
  while (left.length > 0) {
    const ranked = left.map((group) => {
      const isBehind = (other: Group) => votes(other, group) > votes(group, other);
      return { group, behind: left.filter(isBehind).length };
    });
    const next = ranked.reduce((best, each) => (each.behind < best.behind ? each : best)).group;
    left.splice(left.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}

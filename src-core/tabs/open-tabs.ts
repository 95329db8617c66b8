import { z } from 'zod';

/** Where somebody was in a text: UTF-16 offsets, and the line at the upper edge with its fraction. */
const tabPlaceSchema = z.object({ anchor: z.number(), head: z.number(), line: z.number() });

export const tabSchema = z.object({
  issueId: z.string(),
  /** Only looked at so far: the next issue that is opened takes its place. At most one tab of a window is. */
  isPassing: z.boolean(),
  /** Missing for what was not opened yet. */
  place: tabPlaceSchema.optional(),
});
/** One of the issues that a window keeps at hand. */
export type Tab = z.infer<typeof tabSchema>;

export const mostTabs = 100;

interface Opened {
  readonly issueId: string;
  /** The issue that was shown before; null for none. */
  readonly after: string | null;
  /** Whether it is to stay when another one is opened. */
  readonly isKept: boolean;
}

/**
 * The tabs once an issue is shown: it has its own already, takes that of an issue that was only looked at, or
 * stands right after the one before.
 */
export function withOpened(
  tabs: readonly Tab[],
  { issueId, after, isKept }: Opened,
): readonly Tab[] {
  if (tabs.some((tab) => tab.issueId === issueId)) return isKept ? withKept(tabs, issueId) : tabs;
  const tab: Tab = { issueId, isPassing: !isKept };
  const passing = isKept ? -1 : tabs.findIndex(({ isPassing }) => isPassing);
  if (passing !== -1) return tabs.with(passing, tab);
  const before = tabs.findIndex((each) => each.issueId === after);
  const at = before === -1 ? tabs.length : before + 1;
  return tabs.toSpliced(at, 0, tab).slice(-mostTabs);
}

/** The tabs once an issue is to stay; the same array when it does already. */
export function withKept(tabs: readonly Tab[], issueId: string): readonly Tab[] {
  const at = tabs.findIndex((tab) => tab.issueId === issueId && tab.isPassing);
  const tab = tabs[at];
  return tab === undefined ? tabs : tabs.with(at, { ...tab, isPassing: false });
}

/** The tabs without some issues. */
export function withoutIssues(tabs: readonly Tab[], issueIds: readonly string[]): readonly Tab[] {
  return tabs.filter(({ issueId }) => !issueIds.includes(issueId));
}

/** The tabs once files have other names, by their names before. */
export function withRenamed(
  tabs: readonly Tab[],
  names: ReadonlyMap<string, string>,
): readonly Tab[] {
  return tabs.map((tab) => ({ ...tab, issueId: names.get(tab.issueId) ?? tab.issueId }));
}

/** The tabs with one of them at an index of the tabs without it; beyond the ends it is at the end. */
export function withMoved(tabs: readonly Tab[], issueId: string, to: number): readonly Tab[] {
  const from = tabs.findIndex((tab) => tab.issueId === issueId);
  const tab = tabs[from];
  if (tab === undefined) return tabs;
  const at = Math.min(Math.max(to, 0), tabs.length - 1);
  return at === from ? tabs : tabs.toSpliced(from, 1).toSpliced(at, 0, tab);
}

/** Which tab is shown once one is closed: the one after it, else the one before; null for none. */
export function neighbourOf(tabs: readonly Tab[], issueId: string): string | null {
  const at = tabs.findIndex((tab) => tab.issueId === issueId);
  const next = tabs[at + 1] ?? (at > 0 ? tabs[at - 1] : undefined);
  return next?.issueId ?? null;
}

/** So many tabs further, round the ends; null where there is no other tab. */
export function stepFrom(tabs: readonly Tab[], issueId: string | null, by: 1 | -1): string | null {
  const at = tabs.findIndex((tab) => tab.issueId === issueId);
  const from = at === -1 && by === -1 ? 0 : at;
  const to = tabs[(from + by + tabs.length) % tabs.length]?.issueId ?? null;
  return to === issueId ? null : to;
}

import type { InboxEntry } from '../entry.ts';
import { standingOf, type Standing } from './standing.ts';

/** What of the inbox is shown: `open` is what is still to be decided, with what was put off below it. */
export const triageFilters = ['open', 'kept', 'skipped'] as const;
export type TriageFilter = (typeof triageFilters)[number];

/** Entries under one heading, in the order in which they came in. */
export interface TriageGroup {
  /** Unique among the groups. */
  readonly id: string;
  /** `source`: those of one source; `later`: put off; `earlier`: decided for other issues. */
  readonly kind: 'source' | 'later' | 'earlier';
  /** The entries' source for `source`, else ''. */
  readonly source: string;
  readonly entries: readonly InboxEntry[];
}

export interface TriageList {
  readonly groups: readonly TriageGroup[];
  /** For this issue, whatever the query. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** How many were decided for this issue, put off included, of how many there were for it. */
  readonly progress: { readonly decided: number; readonly total: number; readonly kept: number };
}

interface TriageQuestion {
  /** The issue that is being made; null for none. */
  readonly issueId: string | null;
  readonly filter: TriageFilter;
  /** Words that all have to stand somewhere in an entry; '' shows all. */
  readonly query: string;
}

/** The inbox as it is gone through for one issue: every entry stands in one filter, once (T1). */
export function triageList(
  entries: readonly InboxEntry[],
  { issueId, filter, query }: TriageQuestion,
): TriageList {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const counts: Record<Standing, number> = { open: 0, later: 0, kept: 0, skipped: 0 };
  // In the order in which sources came in, so that no heading moves while its entries are decided.
  const sources = new Map<string, InboxEntry[]>();
  const later: InboxEntry[] = [];
  const earlier: InboxEntry[] = [];
  for (const entry of entries) {
    const standing = standingOf(entry, issueId);
    const isOfThis = standing === 'open' || entry.issue === issueId;
    if (isOfThis) counts[standing] += 1;
    const source = sources.get(entry.source) ?? [];
    sources.set(entry.source, source);
    const isShown = standing === filter || (standing === 'later' && filter === 'open');
    if (!isShown || !hasWords(entry, words)) continue;
    const group = standing === 'later' ? later : isOfThis ? source : earlier;
    group.push(entry);
  }
  const groups: readonly TriageGroup[] = [
    ...[...sources].map(([source, of]) => groupOf('source', source, of)),
    groupOf('later', '', later),
    groupOf('earlier', '', earlier),
  ];
  const decided = counts.later + counts.kept + counts.skipped;
  return {
    groups: groups.filter((group) => group.entries.length > 0),
    counts,
    progress: { decided, total: decided + counts.open, kept: counts.kept },
  };
}

function groupOf(
  kind: TriageGroup['kind'],
  source: string,
  entries: readonly InboxEntry[],
): TriageGroup {
  return { id: `${kind} ${source}`, kind, source, entries };
}

function hasWords({ title, url, note, section, source }: InboxEntry, words: readonly string[]) {
  if (words.length === 0) return true;
  const text = `${title}\n${url}\n${note}\n${section}\n${source}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

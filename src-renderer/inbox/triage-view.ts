import type { EntryChange, InboxEntry } from '#core/inbox/entry.ts';
import {
  proposeSection,
  sectionChoices,
  type SectionChoice,
} from '#core/inbox/triage/propose-section.ts';
import { findRepeats, type Repeat } from '#core/inbox/triage/repeats.ts';
import { triageList, type TriageList } from '#core/inbox/triage/triage-list.ts';
import { canonicalUrl } from '#core/links/canonical-url.ts';
import { wrapperTable } from '#core/links/redirect-wrapper.ts';
import type { AppState } from '../state/store.ts';

/** The inbox as it is shown. */
export interface TriageView extends TriageList {
  readonly entries: readonly InboxEntry[];
  readonly byId: ReadonlyMap<string, InboxEntry>;
  /** The ids of the rows from top to bottom. */
  readonly order: readonly string[];
  readonly repeats: ReadonlyMap<string, Repeat>;
}

const noEntries: readonly InboxEntry[] = [];
const noWrappers: readonly string[] = [];

/** Remembers the last answer, since many parts of the window ask the same. */
function remembered<Inputs extends readonly unknown[], Output>(
  make: (...inputs: Inputs) => Output,
): (...inputs: Inputs) => Output {
  let last: { readonly inputs: Inputs; readonly output: Output } | null = null;
  return (...inputs) => {
    const isKnown = last !== null && inputs.every((input, index) => input === last?.inputs[index]);
    if (last === null || !isKnown) last = { inputs, output: make(...inputs) };
    return last.output;
  };
}

const canonicalBy = remembered((wrappers: readonly string[]) => {
  const table = wrapperTable(wrappers);
  const known = new Map<string, string>();
  return (url: string): string => {
    const canonical = known.get(url) ?? canonicalUrl(url, table) ?? url;
    known.set(url, canonical);
    return canonical;
  };
});

/** The one form of an address, by the library's own redirect wrappers; an address without one is its own. */
export function canonicalOf({ library }: Pick<AppState, 'library'>): (url: string) => string {
  return canonicalBy(library?.settings.links?.wrappers ?? noWrappers);
}

/** What entries of one reading and the next have in common stays the same object, and its row as it is. */
let shown: ReadonlyMap<string, InboxEntry> = new Map();
const entriesOf = remembered(
  (read: readonly InboxEntry[], pending: AppState['triagePending']): readonly InboxEntry[] => {
    const entries = read.map((entry) => {
      const set = pending.get(entry.id)?.set;
      const now = set === undefined ? entry : changed(entry, set);
      const before = shown.get(entry.id);
      return before !== undefined && isSame(before, now) ? before : now;
    });
    shown = new Map(entries.map((entry) => [entry.id, entry]));
    return entries;
  },
);

function changed(entry: InboxEntry, set: EntryChange['set']): InboxEntry {
  return {
    ...entry,
    title: set.title ?? entry.title,
    note: set.note ?? entry.note,
    section: set.section ?? entry.section,
    state: set.state ?? entry.state,
    issue: set.state === undefined ? entry.issue : (set.issue ?? null),
  };
}

function isSame(one: InboxEntry, other: InboxEntry): boolean {
  return (
    one.url === other.url &&
    one.title === other.title &&
    one.note === other.note &&
    one.section === other.section &&
    one.source === other.source &&
    one.date === other.date &&
    one.state === other.state &&
    one.issue === other.issue
  );
}

const repeatsOf = remembered(findRepeats);

const viewOf = remembered(
  (
    entries: readonly InboxEntry[],
    issueId: string | null,
    filter: AppState['triageFilter'],
    query: string,
    canonical: (url: string) => string,
  ): TriageView => {
    const list = triageList(entries, { issueId, filter, query });
    return {
      ...list,
      entries,
      byId: new Map(entries.map((entry) => [entry.id, entry])),
      order: list.groups.flatMap((group) => group.entries.map(({ id }) => id)),
      repeats: repeatsOf(entries, canonical),
    };
  },
);

export function triageView(state: AppState): TriageView {
  const entries = entriesOf(state.inbox?.entries ?? noEntries, state.triagePending);
  const issueId = state.document?.issueId ?? null;
  return viewOf(entries, issueId, state.triageFilter, state.triageQuery, canonicalOf(state));
}

const noSettings = [] as const;
const choicesOf = remembered(sectionChoices);

/** The sections of the open issue that entries can go to. */
export function triageSections({ issue, library }: AppState): readonly SectionChoice[] {
  return choicesOf(issue?.sections ?? noSettings, library?.settings.sections ?? noSettings);
}

/** The section that an entry would go to now; null without an issue or a section. */
export function proposalFor(state: AppState, entry: InboxEntry): SectionChoice | null {
  return proposeSection(entry, {
    choices: triageSections(state),
    settings: state.library?.settings.sections ?? noSettings,
    habits: state.triageHabits,
    lastUsed: state.triageLastSection,
    canonicalOf: canonicalOf(state),
  });
}

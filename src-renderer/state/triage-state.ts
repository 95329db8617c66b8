import type { EntryChange } from '#core/inbox/entry.ts';
import type { SectionHabits } from '#core/inbox/triage/section-habits.ts';
import type { TriageFilter } from '#core/inbox/triage/triage-list.ts';
import type { SentLink } from '#core/ipc/link-shapes.ts';
import type { RowSelection } from './outline-state.ts';

/** What an entry is set to for a while before the inbox on disk says so too. */
export interface PendingChange {
  /** Tells this change from a later one of the same entry. */
  readonly turn: number;
  readonly set: EntryChange['set'];
}

export interface TriageState {
  /** Whether the link inbox takes the place of all panes. */
  readonly triageShown: boolean;
  readonly triageFilter: TriageFilter;
  readonly triageQuery: string;
  /** The entry whose row has, or had last, the focus. */
  readonly triageFocused: string | null;
  readonly triageSelected: RowSelection;
  readonly triagePending: ReadonlyMap<string, PendingChange>;
  /** Which of the entries' addresses an earlier issue has sent. */
  readonly triageSent: ReadonlyMap<string, SentLink>;
  /** The pages that the open issue links to. */
  readonly triagePages: ReadonlySet<string>;
  readonly triageHabits: SectionHabits;
  /** The title of the section that an entry went to last. */
  readonly triageLastSection: string | null;
  /** The entries that the section chooser is open for. */
  readonly triageAsking: readonly string[];
}

export const initialTriageState: TriageState = {
  triageShown: false,
  triageFilter: 'open',
  triageQuery: '',
  triageFocused: null,
  triageSelected: new Set(),
  triagePending: new Map(),
  triageSent: new Map(),
  triagePages: new Set(),
  triageHabits: new Map(),
  triageLastSection: null,
  triageAsking: [],
};

import type { InboxEntry } from '#core/inbox/entry.ts';
import { itemOf, keepEntry } from '#core/inbox/triage/keep-entry.ts';
import type { ItemPlace, TitleError } from '#core/issue/operations/operation.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OutlineService } from '../outline/outline-service.ts';
import type { AppStore } from '../state/store.ts';
import { canonicalOf, proposalFor } from './triage-view.ts';

/** A text before and after a change. */
export interface TextStep {
  readonly before: string;
  readonly after: string;
}

/** An entry that the issue has as an item now. */
export interface KeptEntry {
  readonly entry: InboxEntry;
  readonly place: ItemPlace;
  readonly sectionTitle: string;
  /** Null where the issue had the item already. */
  readonly step: TextStep | null;
}

export type KeepFailure = TitleError | 'no-section' | 'not-editable';

interface KeepDeps {
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly outline: OutlineService;
}

/** Writes entries into the open issue, each as one undo step; stops at the first that cannot be. */
export function keepEntries(
  entries: readonly InboxEntry[],
  { store, editor, outline }: KeepDeps,
): { readonly kept: readonly KeptEntry[]; readonly failure: KeepFailure | null } {
  const kept: KeptEntry[] = [];
  for (const entry of entries) {
    const issue = outline.current()?.issue;
    if (issue === undefined) return { kept, failure: 'not-editable' };
    const state = store.getState();
    const there = itemOf(entry.url, issue, canonicalOf(state));
    if (there !== null) {
      const sectionTitle = issue.sections[there.section]?.title ?? '';
      kept.push({ entry, place: there, sectionTitle, step: null });
      continue;
    }
    const section = proposalFor(state, entry);
    if (section === null) return { kept, failure: 'no-section' };
    const before = editor.text();
    const done = keepEntry(before, issue, entry, section.index, outline.reader());
    if (!done.ok) return { kept, failure: done.error };
    const operation = { kind: 'insert', places: [done.value.place] } as const;
    editor.applyEdits(done.value.edits, { operation });
    outline.refresh();
    store.setState({ triageLastSection: section.title });
    const step = { before, after: editor.text() };
    kept.push({ entry, place: done.value.place, sectionTitle: section.title, step });
  }
  return { kept, failure: null };
}

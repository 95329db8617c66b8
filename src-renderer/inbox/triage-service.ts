import type { EntryChange } from '#core/inbox/entry.ts';
import type { TriageAction } from './triage-keys.ts';

/** Going through the link inbox. What is decided is announced, written, and the next row gets the focus. */
export interface TriageService {
  /** Shows the link inbox and gives it the focus; where it has the focus, it closes. */
  toggle(): boolean;
  /** The panes come back, and with them the focus into the editor. */
  close(): void;
  focus(): void;
  /** Gives the row the focus that has it, or had it last; else the first one. */
  focusRow(): void;
  /** What a key of the list means: for the selected entries, else for the focused one. */
  run(action: TriageAction): void;
  /** On to the next or previous row, with those between selected. */
  step(by: 1 | -1, options: { readonly extends: boolean }): void;
  /** Puts the entries into the section of the open issue, from 0, when they are kept. */
  setSection(ids: readonly string[], section: number): void;
  /** The entries that a key in the list would mean now. */
  current(): readonly string[];
  edit(id: string, set: Pick<EntryChange['set'], 'title' | 'note'>): void;
  openEarlier(id: string): void;
  openLink(id: string): void;
  /** Another issue for what is kept. */
  chooseIssue(issueId: string): Promise<void>;
}

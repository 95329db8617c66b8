import type { EntryChange, InboxLink } from '#core/inbox/entry.ts';
import type { Copied } from '#core/inbox/links-in-html.ts';
import type { LinksAdded } from '#core/ipc/inbox-shapes.ts';

/** The open library's link inbox, as the store's `inbox` shows it. Failures are told to the person. */
export interface InboxService {
  /** Adds links and tells what came of it, with an undo; null when it failed. */
  add(links: readonly InboxLink[]): Promise<LinksAdded | null>;
  /** Changes entries; once it is done the store has them so. False when it failed. */
  change(changes: readonly EntryChange[]): Promise<boolean>;
  /** The same with a toast that says `text` and offers to put the entries back as they were. */
  changeWithUndo(changes: readonly EntryChange[], text: string): Promise<boolean>;
  /** Adds the links of what was dropped or pasted: text, Markdown or HTML. */
  addCopied(copied: Copied, source: 'paste' | 'drop'): Promise<void>;
  /** The same with what is on the clipboard. */
  addFromClipboard(): Promise<void>;
  copyBookmarklet(): Promise<void>;
}

import type { ItemChanges } from '#core/issue/operations/edit-item.ts';
import type { ItemDraft } from '#core/issue/operations/insert-item.ts';

/**
 * The form for items and its results. What it writes is one undo step, is announced and closes the
 * form; a sentence says why nothing was written, null that it was.
 */
export interface ItemFormService {
  /** Asks for items after the current one, at the end of the section whose row or heading is current. */
  askInsert(): boolean;
  /** Asks for the current item's fields, or for the title of the section whose row is current. */
  askEdit(): boolean;
  insert(drafts: readonly ItemDraft[]): string | null;
  edit(changes: ItemChanges): string | null;
  rename(title: string): string | null;
  close(): void;
}

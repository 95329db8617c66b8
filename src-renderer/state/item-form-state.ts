import type { ItemFields } from '#core/issue/operations/edit-item.ts';
import type { ItemPlace } from '#core/issue/operations/operation.ts';

/** What the form for items asks for, and where in the text it was asked. */
export type ItemForm =
  | {
      readonly kind: 'insert';
      readonly place: ItemPlace;
      readonly sectionTitle: string;
      /** Addresses to begin with, one a line. */
      readonly links: string;
    }
  | { readonly kind: 'edit'; readonly place: ItemPlace; readonly fields: ItemFields }
  | { readonly kind: 'rename'; readonly section: number; readonly title: string };

export interface ItemFormState {
  readonly itemForm: ItemForm | null;
}

export const initialItemFormState: ItemFormState = { itemForm: null };

import type { ItemPlace } from '../issue/operations/operation.ts';

/** What was done to one language of an issue, in places of the text before it unless said otherwise. */
export type LinkedOperation =
  /** As `moveItems` and `moveSections` take them: `to` counts what stays. */
  | { readonly kind: 'move-items'; readonly from: readonly ItemPlace[]; readonly to: ItemPlace }
  | { readonly kind: 'move-sections'; readonly from: readonly number[]; readonly to: number }
  /** Where they stand in the text afterwards. */
  | { readonly kind: 'insert'; readonly places: readonly ItemPlace[] }
  | { readonly kind: 'delete' | 'duplicate' | 'demote'; readonly places: readonly ItemPlace[] }
  /** The paragraph at a position of the text. */
  | { readonly kind: 'promote'; readonly position: number }
  | { readonly kind: 'level'; readonly section: number; readonly by: -1 | 1 }
  | { readonly kind: 'renumber'; readonly section: number }
  | { readonly kind: 'rename'; readonly section: number };

export type DialogName = 'palette' | 'go-to' | 'clipboard' | 'compare' | 'report';

export interface LayoutState {
  readonly dialog: DialogName | null;
  /** What the polite live region says; `id` makes the same words twice two announcements. */
  readonly announcement: { readonly id: number; readonly text: string };
}

export const initialLayoutState: LayoutState = {
  dialog: null,
  announcement: { id: 0, text: '' },
};

type DialogName =
  | 'palette'
  | 'go-to'
  | 'clipboard'
  | 'compare'
  | 'report'
  | 'item-form'
  | 'move-to-issue'
  | 'library-profile'
  | 'found-library'
  | 'rule-page'
  | 'part-issue'
  | 'rename-issue'
  | 'triage-issue'
  | 'triage-section'
  | 'insert-snippet'
  | 'save-snippet'
  | 'settings'
  | 'shortcuts'
  | 'versions'
  | 'deleted-issues'
  | 'channels'
  | 'feeds'
  | 'picture'
  | 'publish-pictures'
  | 'git-publish'
  | 'import'
  | 'seasons'
  | 'statistics'
  | 'translation-answer';

/** Below 1100 px the library lies over the other panes, below 800 px one pane shows at a time. */
export type WindowWidth = 'narrow' | 'medium' | 'wide';

export interface LayoutState {
  readonly dialog: DialogName | null;
  readonly windowWidth: WindowWidth;
  /** Whether the preview has room beside two languages. */
  readonly roomForThree: boolean;
  /** Whether the library lies over the other panes; only in a window that is not wide. */
  readonly libraryOverlay: boolean;
  /** What the polite live region says; `id` makes the same words twice two announcements. */
  readonly announcement: { readonly id: number; readonly text: string };
}

export const initialLayoutState: LayoutState = {
  dialog: null,
  windowWidth: 'wide',
  roomForThree: true,
  libraryOverlay: false,
  announcement: { id: 0, text: '' },
};

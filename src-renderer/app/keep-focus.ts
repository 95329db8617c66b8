import type { AppState, AppStore } from '../state/store.ts';

/** What takes the focus for a while and is to give it back. */
const passing = '[role=dialog]:not(.tour-card), [role=alertdialog], .menu-popover';

/** What decides which dialogs, panes and rows there are. */
const parts = [
  'dialog',
  'preferences',
  'triageShown',
  'searchShown',
  'document',
  'library',
  'libraryOverlay',
] as const satisfies readonly (keyof AppState)[];

function isLost(): boolean {
  const focused = document.activeElement;
  if (focused !== null && focused !== document.body) return false;
  // A notification takes the focus only when it is gone to.
  return [...document.querySelectorAll(passing)].every((each) => each.closest('.toasts') !== null);
}

/**
 * Whatever had the focus may go away: a dialog that follows another, a row, a pane. Then the focus goes back to where
 * it was before, or to the editor where that is gone, too; lasts as long as the page.
 */
export function keepFocus(store: AppStore, focusEditor: () => void): void {
  let last: HTMLElement | null = null;
  let isLooking = false;

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest(passing) === null) last = target;
  });

  function look(): void {
    isLooking = false;
    if (last === null || !isLost()) return;
    if (last.isConnected) last.focus();
    if (isLost()) focusEditor();
  }

  store.subscribe((state, before) => {
    if (isLooking || parts.every((part) => state[part] === before[part])) return;
    isLooking = true;
    // What is taken away goes with the next frame, and a dialog gives the focus back in the one after.
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(look)));
  });
}

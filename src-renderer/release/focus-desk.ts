export const deskElementId = 'release-desk';

/** The desk was to have the keyboard, and was not there yet. */
let isAwaited = false;

/** Puts the keyboard onto the desk's first useful button; false while the desk is not shown. */
export function focusDesk(): boolean {
  const desk = document.getElementById(deskElementId);
  isAwaited = desk === null;
  if (desk === null) return false;
  const first = desk.querySelector<HTMLElement>('[data-desk-first] button:not([disabled])');
  (first ?? desk).focus();
  return true;
}

/** For a desk that had to be loaded: at a start that begins with it, the keyboard stays where it is. */
export function focusAwaitedDesk(): void {
  if (isAwaited) focusDesk();
}

export function isDeskFocused(): boolean {
  return document.getElementById(deskElementId)?.contains(document.activeElement) === true;
}

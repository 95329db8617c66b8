export const deskElementId = 'release-desk';

/** Puts the keyboard onto the desk's first useful button; false while the desk is not shown. */
export function focusDesk(): boolean {
  const desk = document.getElementById(deskElementId);
  if (desk === null) return false;
  const first = desk.querySelector<HTMLElement>('[data-desk-first] button:not([disabled])');
  (first ?? desk).focus();
  return true;
}

export function isDeskFocused(): boolean {
  return document.getElementById(deskElementId)?.contains(document.activeElement) === true;
}

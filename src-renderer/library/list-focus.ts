const listSelector = '.issue-list';

/** Whether the keyboard is in the list of issues. */
export function isListFocused(): boolean {
  const focused = document.activeElement;
  return focused !== null && focused.closest(listSelector) !== null;
}

/** Gives the list of issues the keyboard. */
export function focusList(): void {
  document.querySelector<HTMLElement>(listSelector)?.focus();
}

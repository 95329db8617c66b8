import type { ListState } from 'react-aria-components';

const list = '[data-triage]';

type ListFocus = Pick<ListState<unknown>, 'selectionManager'>;

/** Where the list of the link inbox tells how to get at its own focus and selection. */
let state: ListFocus | null = null;
/** The entry that is to have the focus once the list has told. */
let awaited: string | null = null;

/** Null says that the list is gone: what is remembered of it would move nothing. */
export function rememberListState(now: ListFocus | null): void {
  state = now;
  const id = awaited;
  if (now === null || id === null) return;
  awaited = null;
  const host = document.querySelector(list);
  if (document.activeElement === host || document.activeElement === document.body) focusEntry(id);
}

/** The entry whose row has the focus; null when it is elsewhere. */
export function focusedEntry(): string | null {
  const row = document.activeElement?.closest(`${list} [data-key][role=row]`);
  return row?.getAttribute('data-key') ?? null;
}

export function isTriageFocused(): boolean {
  return document.getElementById(triageElementId)?.contains(document.activeElement) === true;
}

/** Gives an entry's row the focus and selects it alone, or on from where the selection began. */
export function focusEntry(id: string, options?: { readonly extends: boolean }): void {
  const manager = state?.selectionManager;
  awaited = manager === undefined ? id : null;
  if (options?.extends === true) manager?.extendSelection(id);
  else manager?.replaceSelection(id);
  manager?.setFocusedKey(id);
  manager?.setFocused(true);
  const host = document.querySelector<HTMLElement>(list);
  const row = host?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`);
  // A row that is not drawn yet takes the focus from the list once it is.
  if (row) row.focus();
  else if (host?.contains(document.activeElement) !== true) host?.focus();
}

/** Without a row there is still the list, or what stands in its place. */
export function focusTriage(): boolean {
  const region = document.getElementById(triageElementId);
  const target = region?.querySelector<HTMLElement>(list) ?? region;
  target?.focus();
  return target !== null && target !== undefined;
}

export const triageElementId = 'link-inbox';
export const triageTitleId = 'link-inbox-title';
export const triageNoteId = 'link-inbox-note';
export const triageQueryId = 'link-inbox-query';

/** Puts the keyboard into a field of the link inbox, with what is there selected. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  field.focus();
  field.select();
  return true;
}

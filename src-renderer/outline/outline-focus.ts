const tree = '[data-outline]';

/** The key of the outline's row that has the focus, null when it is elsewhere. */
export function focusedRowKey(): string | null {
  const row = document.activeElement?.closest(`${tree} [data-key]`);
  return row?.getAttribute('data-key') ?? null;
}

/** Gives a row the focus; React may have taken its element out and put it in elsewhere. */
export function focusRow(key: string): void {
  const row = document.querySelector<HTMLElement>(`${tree} [data-key="${CSS.escape(key)}"]`);
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** Gives the outline the focus: the row under the cursor, else its first one. */
export function focusOutline(key: string | null): void {
  if (key !== null) focusRow(key);
  if (focusedRowKey() === null) {
    document.querySelector<HTMLElement>(`${tree} [data-key]`)?.focus();
  }
}

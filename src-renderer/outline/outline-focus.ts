import { flushSync } from 'react-dom';

const tree = '[data-outline]';

type WantRow = (key: string) => void;

const listeners = new Set<WantRow>();

/** Tells of rows that must be drawn wherever they stand; ends with the function that comes back. */
export function onRowWanted(want: WantRow): () => void {
  listeners.add(want);
  return () => {
    listeners.delete(want);
  };
}

/** The key of the outline's row that has the focus, null when it is elsewhere. */
export function focusedRowKey(): string | null {
  const row = document.activeElement?.closest(`${tree} [data-key]`);
  return row?.getAttribute('data-key') ?? null;
}

/** Gives a row the focus; React may have taken its element out and put it in elsewhere. */
export function focusRow(key: string): void {
  const row = rowElement(key) ?? drawRow(key);
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

function rowElement(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`${tree} [data-key="${CSS.escape(key)}"]`);
}

/** Rows out of sight are not drawn. */
function drawRow(key: string): HTMLElement | null {
  flushSync(() => {
    for (const want of listeners) want(key);
  });
  return rowElement(key);
}

/** The place around an element whose dropped and pasted links are for the inbox; null for none. */
export function linkPlace(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-takes-links]') : null;
}

/** Whether a paste here goes into a text of the person's own. */
export function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea') !== null)
  );
}

/** Whether links dropped or pasted here are for the inbox. */
export function takesLinks(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-takes-links]') !== null;
}

/** Whether a paste here goes into a text of the person's own. */
export function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea') !== null)
  );
}

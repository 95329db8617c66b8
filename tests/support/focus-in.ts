import type { Locator } from 'playwright-core';

/** Waits until the keyboard is in a part of the window: what is typed before that goes elsewhere. */
export async function focusIn(part: Locator): Promise<void> {
  const focused = part.page().locator(':focus');
  await part.and(focused).or(part.locator(':focus')).first().waitFor();
}

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusIn } from './focus-in.ts';

const mostStops = 80;
/** Other work on the machine may hold the window up. */
const patience = { timeout: 20_000 };

export interface Keyboard {
  /** Presses keys one after the other. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Puts words in at once, as an input method does that commits them. */
  readonly write: (text: string) => Promise<void>;
  /** Goes on by Tab until the keyboard is in a part of the window, as a person does who sees where it is. */
  readonly tabTo: (part: Locator) => Promise<void>;
  /** Presses another key until the keyboard is at a row, an option or a control further up. */
  readonly stepTo: (part: Locator, key: 'ArrowDown' | 'ArrowUp' | 'Shift+Tab') => Promise<void>;
  /** Runs a command by its title, as the palette has it. */
  readonly command: (title: string) => Promise<void>;
  /** How often a mouse, a pen or a finger was used since. */
  readonly pointerUses: () => Promise<number>;
}

/** A person without a mouse: keys are all that reaches the window, and what it shows is waited for. */
export async function keyboardOf(page: Page): Promise<Keyboard> {
  await page.evaluate(() => {
    const counted = { uses: 0 };
    Object.assign(window, { counted });
    const count = ({ isTrusted }: Event): void => {
      if (isTrusted) counted.uses += 1;
    };
    for (const kind of ['pointerdown', 'mousedown', 'wheel']) {
      document.addEventListener(kind, count, { capture: true });
    }
  });
  const isIn = async (part: Locator): Promise<boolean> =>
    (await part.and(page.locator(':focus, :focus-within')).count()) > 0;

  async function stepUntil(part: Locator, key: string): Promise<void> {
    await part.first().waitFor({ state: 'attached' });
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await isIn(part)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} pressed ${mostStops} times did not lead to ${String(part)}`);
  }

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }

  return {
    press,
    type: (text) => page.keyboard.type(text),
    write: (text) => page.keyboard.insertText(text),
    tabTo: (part) => stepUntil(part, 'Tab'),
    stepTo: stepUntil,
    async command(title) {
      const palette = page.locator('.quick-pick');
      await press('Control+Shift+P');
      await focusIn(palette.getByRole('combobox'));
      await page.keyboard.type(title);
      const first = palette.getByRole('option').first();
      await expect.poll(() => first.innerText(), patience).toContain(title);
      await press('Enter');
      await palette.waitFor({ state: 'detached' });
    },
    pointerUses: () =>
      page.evaluate(() => (window as unknown as { counted: { uses: number } }).counted.uses),
  };
}

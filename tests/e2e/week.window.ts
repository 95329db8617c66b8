import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '#core/messages/translator.ts';
import type { Keyboard } from '../support/keyboard.ts';

/** Other work on the machine may hold the window up. */
export const patience = { timeout: 20_000 };

/** What a curator looks at through the week: the parts of the window by their names in its language. */
export function weekWindow(page: Page, t: Translate) {
  const editor = () => page.getByRole('textbox', { name: t('editor.textbox') });
  const beside = () => page.getByRole('textbox', { name: t('twinDesk.textbox') });
  const outline = () => page.getByRole('treegrid', { name: t('outline.title') });
  const outlineRow = (title: string) => outline().getByRole('row', { name: title, exact: true });
  const desk = () => page.getByRole('region', { name: t('release.title') });
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const inbox = () => page.getByRole('grid', { name: t('triage.title') });
  const problems = () => page.getByRole('grid', { name: t('problems.title') }).getByRole('row');
  const fixable = () =>
    problems().filter({ has: page.getByRole('button', { name: t('problems.fix') }) });
  const progress = () => page.locator('.triage-progress-words').innerText();
  const deskRow = (channel: string): Locator =>
    desk()
      .getByRole('listitem')
      .filter({ has: page.locator('.desk-row-name', { hasText: new RegExp(`^${channel}$`) }) });
  const place = () =>
    page
      .getByText(/^(?:Ln|行) \d+/u)
      .first()
      .innerText();

  const line = () => page.locator('.cm-activeLine').first().innerText();

  return {
    editor,
    beside,
    outline,
    outlineRow,
    desk,
    deskRow,
    stateOf: (channel: string) => deskRow(channel).locator('.desk-state-word').innerText(),
    dialog,
    inbox,
    problems,
    fixable,
    progress,
    /** The row of the link inbox that the keyboard is at, once it is another one than the `last`. */
    async nextRow(last: string): Promise<{ readonly key: string; readonly text: string }> {
      const read = () =>
        page.evaluate((before) => {
          const focused = document.activeElement;
          const key = focused?.getAttribute('data-key') ?? '';
          if (key === '' || key === before || !focused?.matches('.triage-row')) return null;
          return { key, text: focused.textContent ?? '' };
        }, last);
      await expect.poll(read, patience).not.toBeNull();
      return (await read()) ?? { key: '', text: '' };
    },
    /** Goes from problem to problem until the line of the cursor shows one of these. */
    async toNextProblem(keys: Keyboard, words: RegExp): Promise<void> {
      for (let step = 0; step < 20; step += 1) {
        const before = await place();
        await keys.press('F8');
        await expect.poll(place, patience).not.toBe(before);
        if (words.test(await line())) return;
      }
      throw new Error(`F8 did not lead to ${String(words)}`);
    },
  };
}

export type WeekWindow = ReturnType<typeof weekWindow>;

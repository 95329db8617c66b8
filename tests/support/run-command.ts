import type { Page } from 'playwright-core';

/** Runs a command of the window by words of its title in either language, from the command palette. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: /^(?:Command palette|命令面板)$/u });
  const field = palette.getByRole('combobox');
  // Not by keys: the palette may be on its way.
  await field.fill(words);
  await field.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

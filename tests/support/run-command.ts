import type { Page } from 'playwright-core';

/** Runs a command of the window by its title, from the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}

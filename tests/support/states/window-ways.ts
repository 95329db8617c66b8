import type { Locator } from 'playwright-core';
import { runCommand } from '../run-command.ts';
import type { Stage } from './stage.ts';

export interface WindowState {
  /** Comes to it from the panes of the open issue and waits until it is there. */
  readonly open: (stage: Stage) => Promise<void>;
  /** Goes back; Escape where absent. */
  readonly leave?: (stage: Stage) => Promise<void>;
}

/** A button that opens a menu or a list, which Escape closes. */
export function menuOf(button: (stage: Stage) => Locator, press?: 'right'): WindowState {
  return {
    async open(stage) {
      await button(stage).click(press === undefined ? {} : { button: press });
      await stage.page.locator('.menu-popover').waitFor();
    },
    leave: ({ page }) => leaveMenu(page.locator('.menu-popover')),
  };
}

export async function leaveMenu(menu: Locator): Promise<void> {
  await menu.page().keyboard.press('Escape');
  await menu.first().waitFor({ state: 'detached' });
}

export const button =
  (name: string | RegExp) =>
  ({ page }: Stage): Locator =>
    page.getByRole('button', { name }).first();

/** What a command shows and takes away again. */
export function toggled(command: string, shown: (stage: Stage) => Locator): WindowState {
  return {
    async open(stage) {
      await runCommand(stage.page, command);
      await shown(stage).first().waitFor();
    },
    async leave(stage) {
      await runCommand(stage.page, command);
      await shown(stage).first().waitFor({ state: 'detached' });
    },
  };
}

export const desk = ({ page }: Stage): Locator =>
  page.getByRole('region', { name: 'Release desk' });
export const inbox = ({ page }: Stage): Locator => page.getByRole('region', { name: 'Link inbox' });
export const searchField = ({ page }: Stage): Locator =>
  page.getByRole('combobox', { name: 'Search the library' });

export function searchFor(words: string, shown: string | RegExp): WindowState {
  return {
    async open(stage) {
      await stage.page.keyboard.press('Control+Shift+F');
      await searchField(stage).fill(words);
      await stage.page.getByText(shown).first().waitFor();
    },
    async leave(stage) {
      await searchField(stage).focus();
      await stage.page.keyboard.press('Escape');
      await searchField(stage).waitFor({ state: 'detached' });
    },
  };
}

async function choosePreview({ page }: Stage, target: string): Promise<void> {
  await page.getByRole('button', { name: /Preview as$/u }).click();
  await page.getByRole('option', { name: target, exact: true }).click();
}

export function previewAs(name: string): WindowState {
  return {
    async open(stage) {
      await choosePreview(stage, name);
      await stage.page.locator('.output[aria-busy=false]').waitFor();
    },
    leave: (stage) => choosePreview(stage, 'Page'),
  };
}

/** So wide and high, with what that takes away or lays over the rest. */
export function inWindowOf(width: number, height: number, command?: string): WindowState {
  return {
    async open({ page }) {
      await page.setViewportSize({ width, height });
      await page.locator('.workspace-pane').first().waitFor();
      if (command !== undefined) await runCommand(page, command);
    },
    async leave({ page }) {
      if (command !== undefined) await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1440, height: 900 });
    },
  };
}

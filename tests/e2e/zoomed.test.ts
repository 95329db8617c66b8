import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../support/states/stage.ts';
import { lateDialogWays } from '../support/states/late-dialog-ways.ts';
import { sample } from '../support/thorough.ts';

let stage: Stage;

/** What 1280 by 800 leaves when everything is twice as large. */
const zoomed = { width: 640, height: 400 };
const usual = { width: 1280, height: 800 };

beforeAll(async () => {
  stage = await openStage();
  await stage.page.setViewportSize(usual);
});
afterAll(() => stage.close());

/** Buttons and fields that no scrolling brings into the window as a whole. */
async function outOfReach(part: Locator): Promise<readonly string[]> {
  return part.evaluate((element) => {
    const controls = element.querySelectorAll<HTMLElement>('button, input, textarea, [role=tab]');
    return [...controls].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      // What is only there for screen readers is not seen anywhere.
      const isHidden = control.closest('.visually-hidden, [style*="clip"]') !== null;
      if (isHidden || width <= 1 || height <= 1) return [];
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { top, left, right, bottom } = control.getBoundingClientRect();
      const isSeen = top >= -1 && left >= -1 && right <= innerWidth + 1;
      return isSeen && (bottom <= innerHeight + 1 || bottom - top > innerHeight)
        ? []
        : [`${control.outerHTML.slice(0, 100)} ${left} ${top} ${right} ${bottom}`];
    });
  });
}

const names = Object.keys(lateDialogWays) as readonly (keyof typeof lateDialogWays)[];

test.each(sample(names, 2))('the dialog “%s”', async (name) => {
  const { page } = stage;
  await lateDialogWays[name](stage);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.setViewportSize(zoomed);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(zoomed.width);
  const found = await outOfReach(dialog);
  await page.setViewportSize(usual);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(found).toEqual([]);
});

test('the window itself, its status bar and the link inbox', async () => {
  const { page } = stage;
  await page.setViewportSize(zoomed);
  await expect.poll(() => outOfReach(page.locator('header'))).toEqual([]);
  await expect.poll(() => outOfReach(page.locator('.status-bar'))).toEqual([]);
  await page.getByRole('radio', { name: 'Preview only' }).click();
  await page.getByRole('radio', { name: 'Editor only' }).click();
  await page.keyboard.press('Control+Shift+L');
  const inbox = page.getByRole('region', { name: 'Link inbox' });
  await inbox.getByRole('row').first().waitFor();
  expect(await outOfReach(inbox)).toEqual([]);
});

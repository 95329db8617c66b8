import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { translatorFor } from '#core/messages/translator.ts';
import { launchApp } from '../support/launch-app.ts';
import { pictureLanguage, writePicture } from '../support/manual-pictures.ts';
import { runCommand } from '../support/run-command.ts';
import { makeWorkspace } from '../support/workspace.ts';

const sample = fileURLToPath(new URL('../../resources/sample-library', import.meta.url));
const language = pictureLanguage();
const translate = translatorFor(language);
const sizes = [
  { width: 1600, height: 1000 },
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
];
/** Of the sample's newest issue, beside the earlier ones. */
const problemCount = 2;
const themes = [
  ['light', translate('commands.theme-light')],
  ['dark', translate('commands.theme-dark')],
] as const;

test('the sample newsletter fills the window, whatever its size and theme', async () => {
  const workspace = await makeWorkspace();
  await cp(sample, workspace.library, { recursive: true });
  await writeFile(join(workspace.library, 'galley.yaml'), 'name: Field Notes\n');
  const systemLanguage = language === 'zh' ? 'zh-CN' : 'en-US';
  const launched = await launchApp({ workspace, systemLanguage });
  try {
    const { page } = launched;
    // Until the library is read, nobody knows which files are one issue.
    await page.locator('[data-part]').first().waitFor();
    const picture = page.frameLocator('iframe').first().locator('img').first();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    // What the earlier issues sent is known a moment after what is wrong with this one alone.
    await page.getByText(translate('problems.count', { count: problemCount })).waitFor();
    for (const [theme, command] of themes) {
      await runCommand(page, command);
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(theme);
      for (const { width, height } of sizes) {
        await page.setViewportSize({ width, height });
        await expect
          .poll(() =>
            page.evaluate(() => [
              document.documentElement.clientWidth,
              document.documentElement.scrollWidth,
            ]),
          )
          .toEqual([width, width]);
        await writePicture(page, `window/${width}x${height}-${language}-${theme}.png`);
      }
    }
    expect(launched.pageErrors).toEqual([]);
  } finally {
    await launched.close();
    await workspace.remove();
  }
});

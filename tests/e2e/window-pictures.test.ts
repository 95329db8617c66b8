import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { launchApp } from '../support/launch-app.ts';
import { writePicture } from '../support/manual-pictures.ts';
import { runCommand } from '../support/run-command.ts';
import { makeWorkspace } from '../support/workspace.ts';

const sample = fileURLToPath(new URL('../../resources/sample-library', import.meta.url));

test('the sample newsletter fills the window, in either theme (the README’s pictures)', async () => {
  const workspace = await makeWorkspace();
  await cp(sample, workspace.library, { recursive: true });
  await writeFile(join(workspace.library, 'galley.yaml'), 'name: Field Notes\n');
  const launched = await launchApp({ workspace });
  try {
    const { page } = launched;
    await page.setViewportSize({ width: 1600, height: 1000 });
    // Until the library is read, nobody knows which files are one issue.
    await page.locator('[data-part]').first().waitFor();
    const preview = page.frameLocator('iframe[title="Preview"]');
    const picture = preview.locator('img').first();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    for (const theme of ['light', 'dark']) {
      await runCommand(page, `${theme} theme`);
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(theme);
      await writePicture(page, `window-${theme}.png`);
    }
    expect(launched.pageErrors).toEqual([]);
  } finally {
    await launched.close();
    await workspace.remove();
  }
});

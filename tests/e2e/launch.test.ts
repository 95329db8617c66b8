import { expect, test } from 'vitest';
import { launchApp } from '../support/launch-app.ts';

test('the app starts in the resolved Electron and shows its window', async () => {
  const { app, page, close } = await launchApp();
  try {
    await expect.poll(() => page.title()).toContain('Galley');
    await expect
      .poll(() => app.evaluate(({ app: electronApp }) => electronApp.getName()))
      .toBe('Galley');
  } finally {
    await close();
  }
});

import type { ElectronApplication } from 'playwright-core';

/** What is on the system's clipboard, read in the main process of either generation of Electron. */
export async function readClipboard(
  app: ElectronApplication,
): Promise<{ readonly html: string; readonly text: string }> {
  return app.evaluate(async ({ clipboard }) => {
    const old = clipboard as unknown as { readHTML?: () => string; readText: () => string };
    if (old.readHTML !== undefined) return { html: old.readHTML(), text: old.readText() };
    const held = { html: '', text: await clipboard.readText() };
    for (const item of await clipboard.read()) {
      if (!item.types.includes('text/html')) continue;
      const value = await item.getType('text/html');
      if (value instanceof Blob) held.html = await value.text();
    }
    return held;
  });
}

/**
 * The system's clipboard as the app's main process sees it. Electron changed the calls between the versions
 * that the app runs in: `readHTML` and a direct `readText` became `read` with items, as in the browser.
 *
 * @param {import('playwright-core').ElectronApplication} app
 * @returns {Promise<{ html: string, text: string }>} empty strings for what is not there
 */
export function readClipboard(app) {
  return app.evaluate(async ({ clipboard }) => {
    const older = /** @type {{ readHTML?: () => string }} */ (/** @type {unknown} */ (clipboard));
    const text = await clipboard.readText();
    if (older.readHTML !== undefined) return { html: older.readHTML(), text };
    const items = await clipboard.read();
    const item = items.find(({ types }) => types.includes('text/html'));
    const blob = await item?.getType('text/html');
    return { html: blob instanceof Blob ? await blob.text() : '', text };
  });
}

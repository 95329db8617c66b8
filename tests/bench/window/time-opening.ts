import type { Page } from 'playwright-core';

/** What is not shown by then counts as so long. */
const limitMs = 20_000;

declare global {
  interface Window {
    /** How many milliseconds the opening that is watched took; null until it is shown. */
    benchOpening?: number | null;
  }
}

/**
 * Clicks an issue in the list and tells how many milliseconds pass from the click's own event to the end of
 * the first frame in which both the editor and the preview show it. `title` is what its first heading says.
 */
export async function timeOpening(page: Page, file: string, title: string): Promise<number> {
  await page.evaluate(watchOpening, title);
  const row = page.locator(`[role=option][data-key=${JSON.stringify(file)}]`);
  const { x, y, width, height } = (await row.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // The row's own click would wait until the window has nothing to do.
  await page.mouse.click(x + width / 2, y + height / 2);
  const shown = await page
    .waitForFunction(() => window.benchOpening, null, { timeout: limitMs, polling: 50 })
    .catch(() => null);
  return shown === null ? limitMs : Number(await shown.jsonValue());
}

function watchOpening(title: string): void {
  window.benchOpening = null;
  const look = (clicked: number): void => {
    const line = document.querySelector('.cm-content .cm-line')?.textContent;
    const frame = document.querySelector<HTMLIFrameElement>('iframe.preview-frame');
    const heading = frame?.contentDocument?.querySelector('h1')?.textContent;
    if (line !== `# ${title}` || heading !== title) {
      requestAnimationFrame(() => look(clicked));
      return;
    }
    // A frame is done when a task that was posted in its callback runs.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      window.benchOpening = performance.now() - clicked;
    });
    port1.start();
    port2.postMessage(null);
  };
  window.addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => look(timeStamp));
    },
    { capture: true, once: true },
  );
}

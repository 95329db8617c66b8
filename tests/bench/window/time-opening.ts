import type { Page } from 'playwright-core';

/** What is not shown by then counts as so long. */
const limitMs = 20_000;

/**
 * Clicks an issue in the list and tells how many milliseconds pass from the click's own event to the end of
 * the first frame in which both the editor and the preview show it. `title` is what its first heading says.
 */
export async function timeOpening(page: Page, file: string, title: string): Promise<number> {
  const watching = page.evaluate(whenShown, { title, limitMs });
  await page.locator(`[role=option][data-key=${JSON.stringify(file)}]`).click();
  return watching;
}

function whenShown({
  title,
  limitMs: limit,
}: {
  readonly title: string;
  readonly limitMs: number;
}): Promise<number> {
  return new Promise((resolve) => {
    let clicked: number | null = null;
    const isShown = (): boolean => {
      const line = document.querySelector('.cm-content .cm-line')?.textContent;
      const frame = document.querySelector<HTMLIFrameElement>('iframe.preview-frame');
      const heading = frame?.contentDocument?.querySelector('h1')?.textContent;
      return line === `# ${title}` && heading === title;
    };
    const look = (): void => {
      const from = clicked;
      if (from !== null && performance.now() - from > limit) {
        resolve(limit);
        return;
      }
      if (from === null || !isShown()) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - from);
      port2.postMessage(null);
    };
    const note = (event: Event): void => {
      clicked = event.timeStamp;
      requestAnimationFrame(look);
    };
    window.addEventListener('pointerdown', note, { capture: true, once: true });
  });
}

import type { Page } from 'playwright-core';

/** Waits until neither editor nor preview scrolls any more: a turn of the wheel takes many frames. */
export async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.preview-frame');
    const places = () =>
      [document.querySelector('.cm-scroller')?.scrollTop, frame?.contentWindow?.scrollY].join();
    const framesToStand = 20;
    let last = places();
    for (let stood = 0; stood < framesToStand; stood += 1) {
      await new Promise(requestAnimationFrame);
      const now = places();
      if (now !== last) stood = 0;
      last = now;
    }
  });
}

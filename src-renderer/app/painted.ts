/** A frame that does not come, as in a window that nobody sees, must not keep the rest of the window away. */
const longestFrameMs = 1_000;

/** When the frame that shows what the page has now is done, or would be by now. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestFrameMs);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  });
}

/** For whoever measures starts: the first issue can be read and typed into. */
export function markPainted(): void {
  performance.mark('painted');
}

/** A window that is covered shows nothing. */
const longestShowMs = 400;

/** When the window's first content is on the screen, or would be by now. */
export function presented(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestShowMs);
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    }).observe({ type: 'paint', buffered: true });
  });
}

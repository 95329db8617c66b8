/** When the frame that shows what the page has now is done. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
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

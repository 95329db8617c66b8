import type { Page } from 'playwright-core';

export interface PressOptions {
  readonly count: number;
  /** What is pressed, key by key, and again from the start. */
  readonly keys?: readonly string[];
  /** How long after a key was painted the next one is pressed. */
  readonly pauseMs?: number;
  /** Whether a key counts as painted once the preview has changed too. */
  readonly preview: boolean;
}

/** What runs in the window: times from a key event to the frame that shows what it did. */
interface KeyTimes {
  readonly times: number[];
  readonly stop: () => void;
}

declare global {
  interface Window {
    benchKeys?: KeyTimes;
  }
}

/**
 * Presses keys as a person does, each once the one before is painted, and tells for each how many
 * milliseconds passed from its event to the end of the frame that shows it.
 */
export async function pressKeys(page: Page, options: PressOptions): Promise<readonly number[]> {
  const { count, keys = ['x'], pauseMs = 0, preview } = options;
  await page.evaluate(followKeys, preview);
  try {
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.press(keys[at % keys.length] ?? 'x');
      await page.waitForFunction((done) => (window.benchKeys?.times.length ?? 0) > done, at, {
        polling: 'raf',
      });
      if (pauseMs > 0) await page.waitForTimeout(pauseMs);
    }
    return await page.evaluate(() => [...(window.benchKeys?.times ?? [])]);
  } finally {
    await page.evaluate(() => window.benchKeys?.stop());
  }
}

/** The value below which so large a part of the values lies; `part` is from 0 to 1. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function followKeys(preview: boolean): void {
  const times: number[] = [];
  let pressed: number | null = null;
  const note = (): void => {
    if (pressed === null) return;
    const from = pressed;
    pressed = null;
    requestAnimationFrame(() => {
      // A frame is done when a task that was posted in its callback runs.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => times.push(performance.now() - from));
      port1.start();
      port2.postMessage(null);
    });
  };
  const onKey = (event: Event): void => {
    pressed = event.timeStamp;
    if (!preview) note();
  };
  const page = document.querySelector<HTMLIFrameElement>('iframe.preview-frame')?.contentDocument;
  const observer = new MutationObserver(note);
  if (preview && page) {
    observer.observe(page.body, { childList: true, subtree: true, characterData: true });
  }
  window.addEventListener('keydown', onKey, { capture: true });
  window.benchKeys = {
    times,
    stop: () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      observer.disconnect();
    },
  };
}

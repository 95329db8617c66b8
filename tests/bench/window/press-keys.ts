import { setTimeout as passTime } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { randomFrom } from '../../support/random.ts';

/** Beside the editor: Galley's page, the page of a control (`controlClass`), or nothing. */
type KeyPage = 'preview' | 'control' | 'none';

export interface PressOptions {
  readonly count: number;
  /** How long after a key was painted the next one is pressed at the earliest. */
  readonly pauseMs?: number;
  /** What has to show a letter, besides the editor, for its key to count as painted. */
  readonly shownIn: KeyPage;
}

export const controlClass = 'bench-control';

/** What runs in the window: times from a key event to the frame that shows what it did. */
interface KeyTimes {
  readonly times: number[];
  /** Resolves once so many keys are painted. */
  readonly painted: (count: number) => Promise<void>;
  readonly stop: () => void;
}

declare global {
  interface Window {
    benchKeys?: KeyTimes;
  }
}

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const keysOfWord = 7;
/** What is typed before anything is measured, so that there is something to find the first letters by. */
const typedFirst = 'tide-';
/** So many letters are in a text once only. */
const tailLength = 8;
/** Of a screen of 60 Hz. Nobody types in step with it. */
const frameMs = 1000 / 60;
const limitMs = 20_000;
const mostUndone = 200;

/**
 * Presses keys as a person does, each a moment after the one before is painted, and tells for each how many
 * milliseconds passed from its event to the end of the first frame in which it can be read. Each time the same
 * keys come at the same moments; what they wrote is undone.
 */
export async function pressKeys(page: Page, options: PressOptions): Promise<readonly number[]> {
  const { count, pauseMs = 0, shownIn } = options;
  const random = randomFrom(9);
  await page.keyboard.insertText(typedFirst);
  await page.evaluate(followKeys, { shownIn, typedFirst, tailLength, limitMs, controlClass });
  try {
    for (let at = 0; at < count; at += 1) {
      const isGap = at % keysOfWord === keysOfWord - 1;
      const key = isGap ? '-' : random.pick(letters);
      const painted = page.evaluate((many) => window.benchKeys?.painted(many), at + 1);
      await page.keyboard.press(key);
      await painted;
      await passTime(pauseMs + random.next() * frameMs);
    }
    return await page.evaluate(() => [...(window.benchKeys?.times ?? [])]);
  } finally {
    await page.evaluate(() => window.benchKeys?.stop());
    await undoTyped(page);
  }
}

async function undoTyped(page: Page): Promise<void> {
  for (let at = 0; at < mostUndone; at += 1) {
    const text = await page.locator('.cm-content').textContent();
    if (text?.includes(typedFirst) !== true) return;
    await page.keyboard.press('Control+z');
  }
  throw new Error('what was typed cannot be undone');
}

/** The value below which so large a part of the values lies; `part` is from 0 to 1. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

interface FollowOptions {
  readonly shownIn: KeyPage;
  readonly typedFirst: string;
  readonly tailLength: number;
  readonly limitMs: number;
  readonly controlClass: string;
}

/** Runs in the window. */
function followKeys(options: FollowOptions): void {
  const times: number[] = [];
  let typed = options.typedFirst;
  const waiting = new Map<number, { done: () => void; fail: (reason: Error) => void }>();
  const editor = document.querySelector('.cm-content');
  const frame = document.querySelector<HTMLIFrameElement>('iframe.preview-frame');
  const page = {
    preview: frame?.contentDocument?.body ?? null,
    control: document.querySelector(`.${options.controlClass}`),
    none: editor,
  }[options.shownIn];
  const isShown = (tail: string): boolean =>
    [editor, page].every((each) => each?.textContent.includes(tail) === true);

  /** In sight, not only there: what is scrolled past needs no paint. */
  const isInSight = (tail: string): boolean => {
    const holder = [...(page?.querySelectorAll('p, li, div') ?? [])]
      .toReversed()
      .find((each) => each.textContent.includes(tail));
    const { bottom = -1, top = 0 } = holder?.getBoundingClientRect() ?? {};
    const room = holder?.ownerDocument.defaultView?.innerHeight ?? 0;
    return bottom > 0 && top < room;
  };

  const watch = (from: number, tail: string): void => {
    requestAnimationFrame(() => {
      // A frame is done when a task that was posted in its callback runs.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        const now = performance.now();
        const isLate = now - from > options.limitMs;
        if (!isLate && !isShown(tail)) return watch(from, tail);
        times.push(now - from);
        const asked = waiting.get(times.length);
        if (isLate) asked?.fail(new Error(`"${tail}" did not come in ${options.shownIn}`));
        else if (times.length === 1 && !isInSight(tail)) {
          asked?.fail(new Error(`"${tail}" is out of sight in ${options.shownIn}`));
        } else asked?.done();
      });
      port1.start();
      port2.postMessage(null);
    });
  };
  const onKey = ({ key, timeStamp }: KeyboardEvent): void => {
    typed += key;
    watch(timeStamp, typed.slice(-options.tailLength));
  };
  window.addEventListener('keydown', onKey, { capture: true });
  window.benchKeys = {
    times,
    painted: (count) =>
      new Promise((done, fail) => {
        waiting.set(count, { done, fail });
        if (times.length >= count) done();
      }),
    stop: () => window.removeEventListener('keydown', onKey, { capture: true }),
  };
}

import { createSchedule, type Moments, type Schedule } from './schedule.ts';

/** A window that is busy all the time gets to what waits for a quiet moment after so long. */
const longestWaitMs = 300;

/** A frame that does not come, as in a window that nobody sees, is not waited for. */
const longestFrameMs = 200;

function inFrame(act: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    clearTimeout(limit);
    act();
  };
  const limit = setTimeout(once, longestFrameMs);
  requestAnimationFrame(once);
}

/**
 * As soon as the task of a key is over, while there is time before the frame that shows it: what is left to the
 * frame itself comes later by as much as it takes. Of many keys in one frame only the first has this.
 */
function createEarlyMoment(): Moments['inFrame'] {
  const { port1, port2 } = new MessageChannel();
  let isFrameAwaited = false;
  let waiting: (() => void) | null = null;
  port1.addEventListener('message', () => waiting?.());
  port1.start();
  return (act) => {
    let isDone = false;
    const once = (): void => {
      waiting = null;
      if (isDone) return;
      isDone = true;
      act();
    };
    const isFirst = !isFrameAwaited;
    isFrameAwaited = true;
    inFrame(() => {
      isFrameAwaited = false;
      once();
    });
    if (!isFirst) return;
    waiting = once;
    port2.postMessage(null);
  };
}

/** The moments of the window's own page. */
const windowMoments = (): Moments => ({
  now: () => performance.now(),
  inFrame: createEarlyMoment(),
  // A frame is drawn before a task that was posted in its callback.
  afterFrame: (act) => inFrame(() => void setTimeout(act, 0)),
  whenIdle: (act) => void requestIdleCallback(act, { timeout: longestWaitMs }),
  after(delayMs, act) {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
});

/** The one schedule of a window. */
export function createWindowSchedule(): Schedule {
  return createSchedule(windowMoments());
}

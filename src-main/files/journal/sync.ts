/** Brings to the disk what the system holds, at most every tenth of a second. */
export interface Sync {
  /** To be called after each write. */
  readonly soon: () => void;
  /** Resolves once everything written before is on the disk, or has failed to get there. */
  readonly settle: () => Promise<void>;
}

const everyMs = 100;

/** Writes do not wait for it: one that did could be lost with the process meanwhile. */
export function createSync(
  bringToDisk: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Sync {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> = Promise.resolve();
  let last = -Infinity;

  const bringAfter = async (before: Promise<void>): Promise<void> => {
    await before;
    last = performance.now();
    await bringToDisk().catch(onFailure);
  };
  const run = (): Promise<void> => {
    timer = null;
    running = bringAfter(running);
    return running;
  };

  return {
    soon: () => {
      if (timer !== null) return;
      timer = setTimeout(() => void run(), Math.max(0, last + everyMs - performance.now()));
    },
    settle: () => {
      if (timer === null) return running;
      clearTimeout(timer);
      return run();
    },
  };
}

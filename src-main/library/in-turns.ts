/** What takes its time yields when something else may have its turn; what it returns at the end counts. */
export type Steps<T> = Generator<undefined, T>;

/** Runs to the end at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Runs a little at a time, so that a process that draws or listens is not held up. */
export async function inTurns<T>(steps: Steps<T>, longestMs = 12): Promise<T> {
  for (;;) {
    const end = performance.now() + longestMs;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await nextTurn();
  }
}

/** What is asked meanwhile is answered in between. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

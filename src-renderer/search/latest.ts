/**
 * Runs a task again and again, one at a time: while one runs, only the last that is asked for meanwhile
 * waits. `isLatest` tells a task whether its answer is still wanted.
 */
export function createLatest(task: (isLatest: () => boolean) => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await task(() => !isWanted);
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}

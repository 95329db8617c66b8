/** Runs the tasks of one key one after the other, in the order of their calls. */
export interface PathQueue {
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
}

export function createPathQueue(): PathQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: (key, task) => {
      const result = (tails.get(key) ?? Promise.resolve()).then(task);
      const tail = result
        .catch(() => undefined)
        .finally(() => {
          if (tails.get(key) === tail) tails.delete(key);
        });
      tails.set(key, tail);
      return result;
    },
  };
}

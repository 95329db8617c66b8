import type { Disk, OpenFile } from './disk.ts';

/**
 * Every call on a file waits in one of these threads, and the usual four are gone with four calls on a
 * network share that hangs. Idle ones cost next to nothing.
 */
const threads = 16;
/** What reads and writes the library takes so many at most: the journal always finds a free one. */
const mostOfLibrary = 8;
const mostOfPictures = 3;

/** To be called before the first call on a file: later it changes nothing. */
export function widenThreadPool(): void {
  process.env['UV_THREADPOOL_SIZE'] ??= String(threads);
}

/** Runs so many tasks at a time, and the others in the order of their calls. */
export function createTurns(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    } else {
      running += 1;
    }
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

export const pictureTurns = createTurns(mostOfPictures);

/** The disk, of whose calls only so many are under way at a time. */
export function diskInTurns(disk: Disk, most = mostOfLibrary): Disk {
  const inTurn = createTurns(most);
  const through = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name) => {
        const call: unknown = Reflect.get(object, name);
        if (typeof call !== 'function') return call;
        return async (...args: unknown[]): Promise<unknown> => {
          const result: unknown = await inTurn(() => Reflect.apply(call, object, args));
          return name === 'open' ? through(result as OpenFile) : result;
        };
      },
    });
  return through(disk);
}

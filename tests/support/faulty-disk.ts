import type { Disk, OpenFile } from '../../src-main/files/disk.ts';

/** What goes wrong at one call: a system error, a write that takes less, or one that claims more. */
export type Fault = 'EIO' | 'ENOSPC' | 'EACCES' | 'EBUSY' | 'short' | 'lying';

export interface FaultyDisk {
  readonly disk: Disk;
  /** How many calls that the fault can hit were made so far, those on open files included. */
  readonly calls: () => number;
  /** The name of the call that failed; null when none has. */
  readonly failed: () => string | null;
  /** Starts the counting, on a disk that waits for it. */
  readonly begin: () => void;
}

/** A disk whose `failAt`-th call (from 1) that the fault can hit goes wrong; all others are the real ones. */
export function faultyDisk(
  disk: Disk,
  failAt: number,
  fault: Fault,
  { waits = false } = {},
): FaultyDisk {
  let calls = 0;
  let isCounting = !waits;
  let failed: string | null = null;

  const through = <T extends object>(target: T, isFile: boolean): T =>
    new Proxy(target, {
      get: (object, name: string) => {
        const call: unknown = Reflect.get(object, name);
        // A promise that resolves with a file asks it for a `then`.
        if (!isCall(call)) return call;
        return async (...args: unknown[]) => {
          const counts = isCounting && applies(name, fault);
          if (counts) calls += 1;
          if (counts && calls === failAt) {
            failed = name;
            return misbehave(object, name, args, fault);
          }
          const result = await call.apply(object, args);
          return name === 'open' && !isFile ? through(result as OpenFile, true) : result;
        };
      },
    });

  const begin = (): void => {
    isCounting = true;
  };
  return { disk: through(disk, false), calls: () => calls, failed: () => failed, begin };
}

function isCall(value: unknown): value is (...args: unknown[]) => Promise<unknown> {
  return typeof value === 'function';
}

function applies(name: string, fault: Fault): boolean {
  return (fault !== 'short' && fault !== 'lying') || name === 'write';
}

async function misbehave(target: object, name: string, args: unknown[], fault: Fault) {
  if (fault !== 'short' && fault !== 'lying') {
    // A handle that fails to close is closed all the same.
    if (name === 'close') await (target as OpenFile).close();
    throw Object.assign(new Error(`${fault}: injected, ${name}`), { code: fault });
  }
  const [bytes, position] = args as [Uint8Array, number];
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  const taken = await (target as OpenFile).write(half, position);
  return fault === 'short' ? taken : bytes.length;
}

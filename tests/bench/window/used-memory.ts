import { setTimeout as passTime } from 'node:timers/promises';
import type { BenchWindow } from './open-bench-window.ts';

/** Arguments with which the app's programs can be told to collect what nobody holds. */
export const exposeCollector: readonly string[] = ['--js-flags=--expose-gc'];

export interface UsedMemory {
  /** Of all processes of the app together, in MB. */
  readonly sum: number;
  /** The same, process by process, for people. */
  readonly parts: string;
}

/** Work that follows a change is done by then, and what it leaves is collected. */
const settleMs = 3_000;
const collections = 3;

const collect = (): void => {
  const { gc } = globalThis as { readonly gc?: () => void };
  gc?.();
};

const inMegabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

/** What the app's processes hold in memory once everything that can be collected is. */
export async function usedMegabytes({ app, page }: BenchWindow): Promise<UsedMemory> {
  for (let count = 0; count < collections; count += 1) {
    await passTime(settleMs / collections);
    await app.evaluate(collect);
    await page.evaluate(collect);
    for (const worker of page.workers()) await worker.evaluate(collect).catch(() => undefined);
  }
  const processes = await app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .map(({ type, name, memory }) => ({ name: name ?? type, kilobytes: memory.workingSetSize })),
  );
  // Not what the page itself can ask for: that is rounded, and minutes old.
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return {
    sum: processes.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024,
    parts: [
      ...processes.map(({ name, kilobytes }) => `${name} ${inMegabytes(kilobytes * 1024)} MB`),
      `the window's heap ${inMegabytes(usedSize)} MB`,
    ].join(', '),
  };
}

import { readFile, rm } from 'node:fs/promises';
import type { ElectronApplication } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  /** Microseconds on the processor. */
  readonly tdur?: number;
}

/**
 * How long the longest task of each process's main thread was on the processor during `work`, in
 * milliseconds. Other than by the clock, a busy machine makes no task longer.
 */
export async function longestTasks(
  app: ElectronApplication,
  work: () => Promise<void>,
): Promise<ReadonlyMap<number, number>> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'] }),
  );
  await work();
  const path = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(await readFile(path, 'utf8')) as {
    traceEvents: readonly TraceEvent[];
  };
  await rm(path);
  const threads = new Set<string>();
  for (const { name, ph, pid, tid, args } of traceEvents) {
    if (ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain') {
      threads.add(`${pid} ${tid}`);
    }
  }
  const longest = new Map<number, number>();
  for (const { name, ph, pid, tid, tdur } of traceEvents) {
    if (ph !== 'X' || tdur === undefined || !name.endsWith('RunTask')) continue;
    if (!threads.has(`${pid} ${tid}`)) continue;
    longest.set(pid, Math.max(longest.get(pid) ?? 0, tdur / 1000));
  }
  return longest;
}

import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
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
  const longest = await longestOf(path);
  await rm(path);
  return longest;
}

/** Line by line: a trace can be longer than a string may be. */
async function longestOf(path: string): Promise<ReadonlyMap<number, number>> {
  const threads = new Set<string>();
  const longest = new Map<string, number>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const event = eventOf(line);
    if (event === null) continue;
    const { name, ph, pid, tid, args, tdur } = event;
    const thread = `${pid} ${tid}`;
    if (ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain') threads.add(thread);
    if (ph !== 'X' || tdur === undefined || !name.endsWith('RunTask')) continue;
    longest.set(thread, Math.max(longest.get(thread) ?? 0, tdur / 1000));
  }
  const ofProcesses = [...threads].map((thread): [number, number] => {
    const ms = longest.get(thread);
    if (ms === undefined) throw new Error(`the trace has no task of the window’s thread ${thread}`);
    return [parseInt(thread, 10), ms];
  });
  return new Map(ofProcesses);
}

/** Chromium writes each event on a line of its own, and a comma or what follows the events after it. */
function eventOf(line: string): TraceEvent | null {
  const isWanted = line.startsWith('{"args"') && /"ph":"[MX]"/.test(line);
  return isWanted ? (JSON.parse(line.replace(/(?:,|\],.*)$/, '')) as TraceEvent) : null;
}

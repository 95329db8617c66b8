import { z } from 'zod';
import { fetchTaskSchema, isSameTask, nextPolite, type FetchTask } from '#core/net/fetch-task.ts';
import type { KeptFile } from '../files/kept-file.ts';

export const keptTasksSchema = z.array(fetchTaskSchema).max(20_000).readonly();

/** `wait` keeps the task for later: there is no network now, or the server asked for a pause. */
type TaskEnd = 'done' | 'wait';

export type TaskWork = (task: FetchTask, stop: AbortSignal) => Promise<TaskEnd>;

/**
 * What was asked for and needs the network. It is written down before anything is fetched and crossed out
 * when it is finished, so a restart forgets nothing; but nothing begins by itself: tasks run when the person
 * asks for them, and those that found no network run again when it comes back in the same session.
 */
export interface FetchQueue {
  /** Writes the tasks down and runs them; answers when each is done or waits. */
  readonly run: (tasks: readonly FetchTask[], work: TaskWork) => Promise<void>;
  /** Everything that is written down and not running now. */
  readonly waiting: (libraryId: string) => Promise<readonly FetchTask[]>;
  /** Those among them that were asked for since the app started. */
  readonly askedNow: (libraryId: string) => Promise<readonly FetchTask[]>;
  /** Crosses out what waits. */
  readonly forget: (libraryId: string) => Promise<void>;
  /** Ends what runs and crosses out what has not begun. */
  readonly stop: () => void;
}

const politeness = { most: 6, mostOfOne: 2 };

interface Running {
  readonly task: FetchTask;
  readonly host: string;
}

export function createFetchQueue(kept: KeptFile<readonly FetchTask[]>): FetchQueue {
  let running: readonly Running[] = [];
  let control = new AbortController();
  let asked: readonly FetchTask[] = [];
  /** Those who wait for a place among the running. */
  let whenFree: readonly (() => void)[] = [];

  const crossOut = (tasks: readonly FetchTask[]) =>
    kept.change((now) => now.filter((task) => !isAmong(tasks, task)));

  async function runOne(next: Running, work: TaskWork, stop: AbortSignal): Promise<void> {
    const end = await work(next.task, stop);
    running = running.filter((one) => one !== next);
    const freed = whenFree;
    whenFree = [];
    for (const go of freed) go();
    if (end === 'done' || stop.aborted) await crossOut([next.task]);
  }

  async function run(given: readonly FetchTask[], work: TaskWork): Promise<void> {
    const busy = running.map(({ task }) => task);
    let left = given.filter(
      (task, index) =>
        !isAmong(busy, task) && given.findIndex((one) => isSameTask(one, task)) === index,
    );
    asked = [...asked.filter((task) => !isAmong(left, task)), ...left];
    const { signal } = control;
    // What is not written down runs all the same: a full disk is no reason to ask for nothing.
    await kept.change((now) => [...now.filter((task) => !isAmong(left, task)), ...left]);

    const started = new Set<Promise<void>>();
    while (left.length > 0 && !signal.aborted) {
      const hosts = left.map(({ address }) => hostOf(address));
      const at = nextPolite(
        hosts,
        running.map(({ host }) => host),
        politeness,
      );
      const task = left[at];
      if (task === undefined) {
        await new Promise<void>((resolve) => {
          whenFree = [...whenFree, resolve];
        });
        continue;
      }
      left = left.filter((one) => one !== task);
      const next = { task, host: hostOf(task.address) };
      running = [...running, next];
      const one = runOne(next, work, signal).finally(() => started.delete(one));
      started.add(one);
    }
    await Promise.all(started);
    if (signal.aborted) await crossOut(left);
  }

  const waiting = async (libraryId: string) => {
    const all = await kept.read();
    const busy = running.map(({ task }) => task);
    return all.filter((task) => task.libraryId === libraryId && !isAmong(busy, task));
  };

  return {
    run,
    waiting,
    askedNow: async (libraryId) =>
      (await waiting(libraryId)).filter((task) => isAmong(asked, task)),
    forget: async (libraryId) => {
      await crossOut(await waiting(libraryId));
    },
    stop: () => {
      control.abort();
      // What is asked for from now on is not stopped with it.
      control = new AbortController();
    },
  };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function isAmong(tasks: readonly FetchTask[], task: FetchTask): boolean {
  return tasks.some((one) => isSameTask(one, task));
}

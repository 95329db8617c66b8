/** What follows a change of the text, most urgent first. */
const priorities = ['typing', 'preview', 'outline', 'problems', 'index'] as const;
type Priority = (typeof priorities)[number];

/** The moments at which work is done; a window's own in `windowMoments`. */
export interface Moments {
  readonly now: () => number;
  /** Before the next frame is drawn. */
  readonly inFrame: (act: () => void) => void;
  /** Once the next frame is drawn. */
  readonly afterFrame: (act: () => void) => void;
  /** When there is nothing else to do, or after a while all the same. */
  readonly whenIdle: (act: () => void) => void;
  /** The function returned calls it off. */
  readonly after: (delayMs: number, act: () => void) => () => void;
}

interface TaskOptions {
  readonly priority: Priority;
  /** How long nothing must have asked before it runs; 0 when absent. */
  readonly pauseMs?: number;
}

/** Something that is done anew after changes, once for all that have come. */
interface Task {
  /** It is to be done; what was asked before and has not run yet is part of it. */
  restart(): void;
  cancel(): void;
}

export interface Schedule {
  readonly task: (options: TaskOptions, run: () => void) => Task;
}

type Lane = 'inFrame' | 'afterFrame' | 'whenIdle';

const laneOf: Readonly<Record<Priority, Lane>> = {
  typing: 'inFrame',
  preview: 'inFrame',
  outline: 'afterFrame',
  problems: 'whenIdle',
  index: 'whenIdle',
};
const lanes: readonly Lane[] = ['inFrame', 'afterFrame', 'whenIdle'];
/** Half a frame: what comes next in the lane waits for another moment, so that a key is not held up. */
const sliceMs = 8;

interface Waiting {
  readonly rank: number;
  readonly lane: Lane;
  readonly run: () => void;
}

/**
 * One order for all that follows a change: the most urgent first, whoever asked first; what is less urgent
 * never goes into the frame that shows a key.
 */
export function createSchedule(moments: Moments): Schedule {
  const due = new Set<Waiting>();
  const awaited = new Set<Lane>();

  function nextUpTo(lane: Lane): Waiting | undefined {
    const reach = lanes.indexOf(lane);
    return [...due]
      .filter((each) => lanes.indexOf(each.lane) <= reach)
      .toSorted((a, b) => a.rank - b.rank)[0];
  }

  function runLane(lane: Lane): void {
    awaited.delete(lane);
    const until = moments.now() + sliceMs;
    for (let next = nextUpTo(lane); next !== undefined; next = nextUpTo(lane)) {
      due.delete(next);
      next.run();
      if (moments.now() >= until) break;
    }
    for (const { lane: open } of due) awaitMoment(open);
  }

  function awaitMoment(lane: Lane): void {
    if (awaited.has(lane)) return;
    awaited.add(lane);
    moments[lane](() => runLane(lane));
  }

  return {
    task({ priority, pauseMs = 0 }, run) {
      const lane = laneOf[priority];
      const waiting: Waiting = { rank: priorities.indexOf(priority), lane, run };
      let callOff: (() => void) | null = null;
      const ask = (): void => {
        callOff = null;
        due.add(waiting);
        awaitMoment(lane);
      };
      const cancel = (): void => {
        callOff?.();
        callOff = null;
        due.delete(waiting);
      };
      return {
        restart() {
          if (pauseMs === 0) {
            ask();
            return;
          }
          cancel();
          callOff = moments.after(pauseMs, ask);
        },
        cancel,
      };
    },
  };
}

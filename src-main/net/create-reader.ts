import type { ReadAnswer, ReadAnswers, ReaderReport, ReadRequest } from './reader-messages.ts';

interface ReaderProcess {
  readonly ask: (request: ReadRequest) => void;
  readonly end: () => void;
}

export type StartReader = (listener: {
  readonly onReport: (report: ReaderReport) => void;
  readonly onExit: () => void;
}) => ReaderProcess;

interface ReaderOptions {
  readonly start: StartReader;
  /** How long one thing may be read before the process is ended; its own start is not counted. */
  readonly budgetMs: number;
}

/** Reads what came from elsewhere in a process of its own; null for what it cannot read in time. */
export interface Reader {
  readonly read: <Kind extends ReadRequest['kind']>(
    request: ReadRequest & { readonly kind: Kind },
  ) => Promise<ReadAnswers[Kind] | null>;
}

interface Job {
  readonly request: ReadRequest;
  readonly answer: (answer: ReadAnswer | null) => void;
}

/** One thing at a time; the process is started at the first, and anew after it was ended or died. */
export function createReader({ start, budgetMs }: ReaderOptions): Reader {
  const waiting: Job[] = [];
  let process: ReaderProcess | null = null;
  let hasStarted = false;
  let running: { readonly job: Job; readonly timer: ReturnType<typeof setTimeout> } | null = null;

  function startProcess(): ReaderProcess {
    hasStarted = false;
    const isCurrent = (): boolean => process === started;
    const started: ReaderProcess = start({
      onReport(report) {
        if (!isCurrent()) return;
        if ('started' in report) hasStarted = true;
        else finish('answer' in report ? report.answer : null);
        next();
      },
      onExit() {
        if (!isCurrent()) return;
        process = null;
        // One that cannot even start would be started again and again.
        if (running === null) waiting.shift()?.answer(null);
        else finish(null);
        next();
      },
    });
    return started;
  }

  function finish(answer: ReadAnswer | null): void {
    if (running === null) return;
    clearTimeout(running.timer);
    const { job } = running;
    running = null;
    job.answer(answer);
  }

  function giveUp(): void {
    const stalled = process;
    process = null;
    stalled?.end();
    finish(null);
    next();
  }

  function next(): void {
    if (running !== null || waiting.length === 0) return;
    process ??= startProcess();
    if (!hasStarted) return;
    const job = waiting.shift();
    if (job === undefined) return;
    running = { job, timer: setTimeout(giveUp, budgetMs) };
    process.ask(job.request);
  }

  return {
    read: ((request: ReadRequest) =>
      new Promise<ReadAnswer | null>((resolve) => {
        waiting.push({ request, answer: resolve });
        next();
      })) as Reader['read'],
  };
}

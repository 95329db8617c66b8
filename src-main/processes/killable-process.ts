/** From a process: once, that it runs, and then one answer for each ask, or why there is none. */
export type ProcessReport<Answer> =
  { readonly started: true } | { readonly answer: Answer } | { readonly failed: string };

export type StartProcess<Ask, Report> = (listener: {
  readonly onReport: (report: Report) => void;
  readonly onExit: (code: number) => void;
}) => {
  readonly ask: (asked: Ask) => void;
  readonly end: () => void;
};

export type ProcessOutcome<Answer> =
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly cause: string }
  | { readonly state: 'too-slow' }
  | { readonly state: 'cancelled' }
  /** It ended over the ask, or could not even start. */
  | { readonly state: 'died' | 'never-ran'; readonly code: number };

interface Job<Ask, Answer> {
  /** Called when it is sent, so that it can hold what earlier answers told. */
  readonly ask: () => Ask;
  readonly answer: (outcome: ProcessOutcome<Answer>) => void;
  readonly signal?: AbortSignal | undefined;
}

interface KillableProcessOptions<Ask, Answer> {
  readonly start: StartProcess<Ask, ProcessReport<Answer>>;
  /** How long one answer may take before the process is ended; its own start is not counted. */
  readonly budgetMs: number;
  /** Each ask gets a process of its own, and the memory it took goes with it. */
  readonly isFresh?: boolean;
}

/**
 * Asks a process of its own one thing after the other. It is started at the first, ended when an answer
 * takes too long or is cancelled, and started anew for the next.
 */
export function createKillableProcess<Ask, Answer>(
  options: KillableProcessOptions<Ask, Answer>,
): (job: Job<Ask, Answer>) => void {
  const { start, budgetMs, isFresh = false } = options;
  type OwnJob = Job<Ask, Answer>;
  const waiting: OwnJob[] = [];
  let process: ReturnType<typeof start> | null = null;
  let hasStarted = false;
  let running: { readonly job: OwnJob; readonly timer: ReturnType<typeof setTimeout> } | null =
    null;

  function startProcess(): ReturnType<typeof start> {
    hasStarted = false;
    const isCurrent = (): boolean => process === started;
    const started = start({
      onReport(report) {
        if (!isCurrent()) return;
        if ('started' in report) hasStarted = true;
        else {
          if (isFresh) end();
          if ('answer' in report) finish({ state: 'answered', answer: report.answer });
          else finish({ state: 'failed', cause: report.failed });
        }
        next();
      },
      onExit(code) {
        if (!isCurrent()) return;
        process = null;
        if (running !== null) finish({ state: 'died', code });
        else if (!hasStarted) {
          // One that cannot start would be started again and again.
          for (const { answer } of waiting.splice(0)) answer({ state: 'never-ran', code });
        }
        next();
      },
    });
    return started;
  }

  function end(): void {
    const ended = process;
    process = null;
    ended?.end();
  }

  function finish(outcome: ProcessOutcome<Answer>): void {
    if (running === null) return;
    const { job, timer } = running;
    clearTimeout(timer);
    running = null;
    job.answer(outcome);
  }

  function endWith(outcome: ProcessOutcome<Answer>): void {
    end();
    finish(outcome);
    next();
  }

  function next(): void {
    if (running !== null || waiting.length === 0) return;
    process ??= startProcess();
    if (!hasStarted) return;
    const job = waiting.shift();
    if (job === undefined) return;
    const timer = setTimeout(() => {
      endWith({ state: 'too-slow' });
    }, budgetMs);
    running = { job, timer };
    process.ask(job.ask());
  }

  return ({ ask, answer, signal }) => {
    if (signal?.aborted === true) {
      answer({ state: 'cancelled' });
      return;
    }
    const cancel = (): void => {
      if (running?.job === job) {
        endWith({ state: 'cancelled' });
        return;
      }
      waiting.splice(waiting.indexOf(job), 1);
      job.answer({ state: 'cancelled' });
    };
    const job: OwnJob = {
      ask,
      answer: (outcome) => {
        signal?.removeEventListener('abort', cancel);
        answer(outcome);
      },
    };
    signal?.addEventListener('abort', cancel);
    waiting.push(job);
    next();
  };
}

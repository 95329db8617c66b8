import type { ExportFile } from '#core/export/target.ts';
import { sha256Of } from '../files/read-stable.ts';
import type { ExportMaker, MakeOutcome, NoAnswer, PlanOutcome } from './export-maker.ts';
import type {
  KnownPictures,
  MakerAnswer,
  MakerAsk,
  MakerReport,
  MakerTask,
  SentMade,
} from './maker-messages.ts';

interface MakerProcess {
  readonly ask: (asked: MakerAsk) => void;
  readonly end: () => void;
}

export type StartMaker = (listener: {
  readonly onReport: (report: MakerReport) => void;
  readonly onExit: () => void;
}) => MakerProcess;

interface KillableMakerOptions {
  readonly start: StartMaker;
  /** How long one answer may take before the process is ended; the process's own start is not counted. */
  readonly budgetMs: number;
  /** Whether the pictures of the last output are kept, so that they need not come again with the next. */
  readonly keepsPictures: boolean;
}

type Outcome = PlanOutcome | MakeOutcome;

interface Job {
  readonly task: MakerTask;
  readonly answer: (outcome: Outcome) => void;
}

interface Running {
  readonly job: Job;
  readonly timer: ReturnType<typeof setTimeout>;
}

interface KeptPicture {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** How long one export may take; nobody types on while it runs. */
export const exportBudgetMs = 20_000;

/**
 * Makes exports one after the other in a process of its own, which starts with the first and is ended
 * when one exceeds its budget or is cancelled; the next one gets another process.
 */
export function createKillableMaker(options: KillableMakerOptions): ExportMaker {
  const { start, budgetMs, keepsPictures } = options;
  const waiting: Job[] = [];
  let process: MakerProcess | null = null;
  let hasStarted = false;
  let running: Running | null = null;
  let kept: ReadonlyMap<string, KeptPicture> = new Map();
  const tooComplex = { state: 'too-complex', seconds: budgetMs / 1000 } as const;

  function startProcess(): MakerProcess {
    hasStarted = false;
    const isCurrent = (): boolean => process === started;
    const started: MakerProcess = start({
      onReport(report) {
        if (!isCurrent()) return;
        if ('started' in report) hasStarted = true;
        else finish(report.answer);
        next();
      },
      onExit() {
        if (!isCurrent()) return;
        process = null;
        if (running !== null) finish(tooComplex);
        else if (!hasStarted) {
          // One that cannot start would be started again and again.
          const cause = 'the process that makes exports does not start';
          for (const { answer } of waiting.splice(0)) answer({ state: 'broke', cause });
        }
        next();
      },
    });
    return started;
  }

  function finish(answer: MakerAnswer): void {
    if (running === null) return;
    const { job, timer } = running;
    clearTimeout(timer);
    running = null;
    job.answer(answer.state === 'made' ? received(answer) : answer);
  }

  function endWith(outcome: NoAnswer): void {
    const stalled = process;
    process = null;
    stalled?.end();
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
      endWith(tooComplex);
    }, budgetMs);
    running = { job, timer };
    process.ask({ ...job.task, has: has() });
  }

  function ask(task: MakerTask, signal: AbortSignal | undefined): Promise<Outcome> {
    if (signal?.aborted === true) return Promise.resolve({ state: 'cancelled' });
    return new Promise((resolve) => {
      const cancel = (): void => {
        if (running?.job === job) {
          endWith({ state: 'cancelled' });
          return;
        }
        waiting.splice(waiting.indexOf(job), 1);
        job.answer({ state: 'cancelled' });
      };
      const job: Job = {
        task,
        answer: (outcome) => {
          signal?.removeEventListener('abort', cancel);
          resolve(outcome);
        },
      };
      signal?.addEventListener('abort', cancel);
      waiting.push(job);
      next();
    });
  }

  function has(): KnownPictures {
    return Object.fromEntries([...kept].map(([path, { sha256 }]) => [path, sha256]));
  }

  function received({ output, ...made }: SentMade): Outcome {
    const now = new Map<string, KeptPicture>();
    const files: ExportFile[] = [];
    for (const { path, content } of output.files) {
      if (typeof content === 'string') {
        files.push({ path, content });
        continue;
      }
      const picture = content === null ? kept.get(path) : pictureOf(content);
      if (picture === undefined) return { state: 'broke', cause: `nobody has ${path}` };
      if (keepsPictures) now.set(path, picture);
      files.push({ path, content: picture.bytes });
    }
    kept = now;
    return { ...made, output: { ...output, files } };
  }

  return {
    plan: async (request, signal) => {
      const outcome = await ask({ kind: 'plan', request }, signal);
      if (outcome.state !== 'made' && outcome.state !== 'same') return outcome;
      throw new Error('an export was made where one was to be planned');
    },
    make: async (request, signal) => {
      const outcome = await ask({ kind: 'make', request }, signal);
      if (outcome.state !== 'planned') return outcome;
      throw new Error('an export was planned where one was to be made');
    },
  };
}

function pictureOf(bytes: Uint8Array): KeptPicture {
  return { sha256: sha256Of(bytes), bytes };
}

import type { PreviewAnswer, PreviewReport, PreviewRequest } from './preview-messages.ts';

interface PreviewProcess {
  readonly ask: (request: PreviewRequest) => void;
  readonly end: () => void;
}

export type StartPreviewer = (listener: {
  readonly onReport: (report: PreviewReport) => void;
  readonly onExit: () => void;
}) => PreviewProcess;

interface PreviewDeskOptions {
  readonly start: StartPreviewer;
  /** How long one preview may take before its process is ended; the process's own start is not counted. */
  readonly budgetMs: number;
}

type Outcome = PreviewAnswer | { readonly state: 'too-complex' } | { readonly state: 'superseded' };

interface Job {
  readonly request: PreviewRequest;
  readonly answer: (outcome: Outcome) => void;
}

export interface PreviewDesk {
  /** Makes the export that was asked for last; those that it overtakes while they wait are superseded. */
  readonly make: (request: PreviewRequest) => Promise<Outcome>;
  /** A picture of the last answer by its path; null when it has none. */
  readonly picture: (path: string) => PreviewPicture | null;
}

export interface PreviewPicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Running {
  readonly job: Job;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** One preview at a time in a process of its own, which is ended when it exceeds its budget. */
export function createPreviewDesk({ start, budgetMs }: PreviewDeskOptions): PreviewDesk {
  let process: PreviewProcess | null = null;
  let hasStarted = false;
  let running: Running | null = null;
  let waiting: Job | null = null;
  let pictures: ReadonlyMap<string, PreviewPicture> = new Map();

  function startProcess(): PreviewProcess {
    hasStarted = false;
    const isCurrent = (): boolean => process === started;
    const started: PreviewProcess = start({
      onReport(report) {
        if (!isCurrent()) return;
        if ('started' in report) hasStarted = true;
        else finish(report.answer ?? { state: 'too-complex' });
        next();
      },
      onExit() {
        if (!isCurrent()) return;
        process = null;
        // One that cannot even start would be started again and again.
        if (running === null) answerWaiting({ state: 'too-complex' });
        else finish({ state: 'too-complex' });
        next();
      },
    });
    return started;
  }

  function answerWaiting(outcome: Outcome): void {
    const job = waiting;
    waiting = null;
    job?.answer(outcome);
  }

  function finish(outcome: Outcome): void {
    if (running === null) return;
    const { job, timer } = running;
    clearTimeout(timer);
    running = null;
    if (outcome.state === 'made') pictures = keepPictures(outcome.files, pictures);
    job.answer(outcome);
  }

  function giveUp(): void {
    const stalled = process;
    process = null;
    stalled?.end();
    finish({ state: 'too-complex' });
    next();
  }

  function next(): void {
    if (running !== null || waiting === null) return;
    process ??= startProcess();
    if (!hasStarted) return;
    const job = waiting;
    waiting = null;
    running = { job, timer: setTimeout(giveUp, budgetMs) };
    process.ask(job.request);
  }

  return {
    make: (request) =>
      new Promise((resolve) => {
        answerWaiting({ state: 'superseded' });
        waiting = { request, answer: resolve };
        next();
      }),
    picture: (path) => pictures.get(path) ?? null,
  };
}

type MadeFiles = Extract<PreviewAnswer, { readonly state: 'made' }>['files'];

function keepPictures(
  files: MadeFiles,
  before: ReadonlyMap<string, PreviewPicture>,
): ReadonlyMap<string, PreviewPicture> {
  const kept = new Map<string, PreviewPicture>();
  for (const { path, picture } of files) {
    const bytes = picture?.bytes ?? before.get(path)?.bytes;
    if (picture !== null && bytes !== undefined) {
      kept.set(path, { mediaType: picture.mediaType, bytes });
    }
  }
  return kept;
}

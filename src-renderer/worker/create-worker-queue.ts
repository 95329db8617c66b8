import type { WorkerMessage, WorkerRequest } from './worker-messages.ts';

interface WorkerQueueDeps<Answer> {
  readonly startWorker: () => Worker;
  readonly onAnswer: (answer: Answer) => void;
  /** The question takes longer than the budget, or cannot be answered at all. */
  readonly onFailure: () => void;
  /** How long one answer may take before its worker is ended; the start of a worker is not counted. */
  readonly budgetMs: number;
}

export interface WorkerQueue<Ask> {
  /** Asks the latest question; those in between are skipped. */
  ask(ask: Ask): void;
  end(): void;
}

/** One question at a time to a worker that is ended and started anew when it exceeds its budget. */
export function createWorkerQueue<Ask, Answer>(deps: WorkerQueueDeps<Answer>): WorkerQueue<Ask> {
  let hasStarted = false;
  /** Started by the first question: a window that has just been opened has more urgent things to do. */
  let worker: Worker | null = null;
  let lastId = 0;
  let running: { readonly id: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let waiting: WorkerRequest<Ask> | null = null;

  function start(): Worker {
    const started = deps.startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<WorkerMessage<Answer>>) => {
      if (started !== worker) return;
      if ('id' in data) take(data.id, data.answer);
      else hasStarted = true;
      next();
    });
    started.addEventListener('error', () => deps.onFailure());
    return started;
  }

  function take(id: number, answer: Answer | null): void {
    if (running?.id !== id) return;
    clearTimeout(running.timer);
    running = null;
    if (answer === null) deps.onFailure();
    else deps.onAnswer(answer);
  }

  function giveUp(): void {
    worker?.terminate();
    worker = null;
    hasStarted = false;
    running = null;
    deps.onFailure();
    next();
  }

  function next(): void {
    if (waiting === null) return;
    worker ??= start();
    if (!hasStarted || running !== null) return;
    const request = waiting;
    waiting = null;
    running = { id: request.id, timer: setTimeout(giveUp, deps.budgetMs) };
    worker.postMessage(request);
  }

  return {
    ask(ask) {
      lastId += 1;
      waiting = { id: lastId, ask };
      next();
    },
    end() {
      if (running !== null) clearTimeout(running.timer);
      running = null;
      waiting = null;
      worker?.terminate();
    },
  };
}

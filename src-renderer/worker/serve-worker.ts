import type { WorkerMessage, WorkerRequest } from './worker-messages.ts';

/** Answers a worker's questions; whatever cannot be answered harms nobody here (DESIGN.md, principle 6). */
export function serveWorker(answerTo: (ask: never) => unknown): void {
  self.addEventListener('message', ({ data: { id, ask } }: MessageEvent<WorkerRequest<never>>) => {
    self.postMessage({ id, answer: attempt(() => answerTo(ask)) } satisfies WorkerMessage<unknown>);
  });
  self.postMessage({ started: true } satisfies WorkerMessage<unknown>);
}

function attempt<Answer>(act: () => Answer): Answer | null {
  try {
    return act();
  } catch {
    return null;
  }
}

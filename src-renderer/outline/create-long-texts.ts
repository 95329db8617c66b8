import type { ParseOptions } from '#core/issue/parse/build-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { createWorkerQueue, type WorkerQueue } from '../worker/create-worker-queue.ts';
import type { AppState } from '../state/store.ts';
import type { LongTextQuestion, LongTextReading } from './long-text.ts';

const budgetMs = 5_000;

/** Reads long texts beside the window; of those that wait only the last. A text that stalls it is not read. */
export function createLongTexts(
  onRead: (reading: LongTextReading) => void,
): (question: LongTextQuestion) => void {
  const start = () =>
    createWorkerQueue<LongTextQuestion, LongTextReading>({
      startWorker: () =>
        new Worker(new URL('./long-text.worker.ts', import.meta.url), { type: 'module' }),
      budgetMs,
      onAnswer: onRead,
      onFailure: () => undefined,
    });
  let queue: WorkerQueue<LongTextQuestion> | null = null;
  return (question) => {
    // Most people never open a text that needs it.
    queue ??= start();
    queue.ask(question);
  };
}

/** How the open issue is read. */
export function parseOptions({ document, library }: AppState): ParseOptions {
  return {
    fileName: document?.fileName ?? '',
    recurring: new Set(library?.recurring.firstLines),
    profile: parseProfileOf(library?.settings ?? {}),
  };
}

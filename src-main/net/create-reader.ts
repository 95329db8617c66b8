import {
  createKillableProcess,
  type ProcessReport,
  type StartProcess,
} from '../processes/killable-process.ts';
import type { ReadAnswer, ReadAnswers, ReadRequest } from './reader-messages.ts';

interface ReaderOptions {
  readonly start: StartProcess<ReadRequest, ProcessReport<ReadAnswer>>;
  readonly budgetMs: number;
}

/** Reads what came from elsewhere in a process of its own; null for what it cannot read in time. */
export interface Reader {
  readonly read: <Kind extends ReadRequest['kind']>(
    request: ReadRequest & { readonly kind: Kind },
  ) => Promise<ReadAnswers[Kind] | null>;
}

/** One thing at a time, each within the budget. */
export function createReader(options: ReaderOptions): Reader {
  const ask = createKillableProcess<ReadRequest, ReadAnswer>(options);
  return {
    read: ((request: ReadRequest) =>
      new Promise<ReadAnswer | null>((resolve) => {
        ask({
          ask: () => request,
          answer: (outcome) => {
            resolve(outcome.state === 'answered' ? outcome.answer : null);
          },
        });
      })) as Reader['read'],
  };
}

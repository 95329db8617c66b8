import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { CallInput } from '#core/ipc/contract.ts';
import type { ExportAnswer, ExportAsk } from '#core/ipc/shapes.ts';
import { ok } from '#core/result.ts';
import type { WriteExportOptions } from './write-export.ts';

type Ask = WriteExportOptions['ask'];

/** Where a person has said beforehand that everything may be replaced. */
export const replaceAll: Ask = (questions) => Promise.resolve(questions.map(() => 'replace'));

/** Asks the window about files, which shows what differs, and waits for its answers. */
export function createExportQuestions(send: (asked: ExportAsk) => void) {
  const waiting = new Map<string, (answers: readonly ExportAnswer[] | null) => void>();

  const settle = (askId: string, answers: readonly ExportAnswer[] | null): void => {
    waiting.get(askId)?.(answers);
    waiting.delete(askId);
  };

  const ask: Ask = (questions) =>
    new Promise((resolve) => {
      const askId = randomUUID();
      waiting.set(askId, resolve);
      send({
        askId,
        questions: questions.map(({ path, ...question }) => ({
          ...question,
          name: basename(path),
          folder: dirname(path),
        })),
      });
    });

  return {
    ask,
    answer({ askId, answers }: CallInput<'export.answer'>) {
      settle(askId, answers);
      return ok(undefined);
    },
    /** Gives up every export that waits, because nobody is there to answer any more. */
    giveUp() {
      for (const askId of waiting.keys()) settle(askId, null);
    },
  };
}

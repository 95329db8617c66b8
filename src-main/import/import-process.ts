import { createAskProcess } from '../processes/ask-process.ts';
import type { ProcessReport, StartProcess } from '../processes/killable-process.ts';
import type { ImportAnswer, ImportAsk } from './import-messages.ts';

/** An export with a thousand posts takes a hundredth of it. */
const budgetMs = 300_000;

export type StartImportProcess = StartProcess<ImportAsk, ProcessReport<ImportAnswer>>;

export type AskImports = ReturnType<typeof createImportProcess>;

/** Asks the process of imports; null when the signal has cancelled. */
export function createImportProcess(start: StartImportProcess) {
  return createAskProcess<ImportAsk, ImportAnswer>({
    start,
    budgetMs,
    failed: (cause) => ({ code: 'import/failed', cause }),
    tooComplex: (seconds) => ({ code: 'import/too-complex', seconds }),
  });
}

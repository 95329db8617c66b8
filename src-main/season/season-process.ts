import { createAskProcess } from '../processes/ask-process.ts';
import type { ProcessReport, StartProcess } from '../processes/killable-process.ts';
import type { SeasonAnswer, SeasonAsk } from './season-messages.ts';

/** Three hundred issues take a fiftieth of it. */
const budgetMs = 120_000;

export type StartSeasonProcess = StartProcess<SeasonAsk, ProcessReport<SeasonAnswer>>;

export type AskSeasons = ReturnType<typeof createSeasonProcess>;

/** Asks the process of seasons; null when the signal has cancelled. */
export function createSeasonProcess(start: StartSeasonProcess) {
  return createAskProcess<SeasonAsk, SeasonAnswer>({
    start,
    budgetMs,
    failed: (cause) => ({ code: 'season/failed', cause }),
    tooComplex: (seconds) => ({ code: 'season/too-complex', seconds }),
  });
}

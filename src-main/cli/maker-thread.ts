import { realpathSync } from 'node:fs';
import { parentPort, Worker } from 'node:worker_threads';
import type { ExportMaker } from '../export/export-maker.ts';
import { createKillableMaker, exportBudgetMs } from '../export/killable-maker.ts';
import { createAnswers } from '../export/answer-ask.ts';
import type { MakerAnswer, MakerAsk } from '../export/maker-messages.ts';
import type { ProcessReport } from '../processes/killable-process.ts';
import { serveAsks } from '../processes/serve-asks.ts';

/**
 * Makes exports in a thread that can be ended, under the limits that the window has. The thread runs the
 * program itself, which finds out that it is one.
 */
export function makerInThread(program: string): {
  readonly maker: ExportMaker;
  readonly end: () => void;
} {
  let thread: Worker | null = null;
  const maker = createKillableMaker({
    start: ({ onReport, onExit }) => {
      const started = new Worker(realpathSync(program));
      thread = started;
      started.on('message', (report: ProcessReport<MakerAnswer>) => {
        onReport(report);
      });
      // Out of memory is an error; it ends the thread like everything else that does.
      started.on('error', () => undefined);
      started.on('exit', onExit);
      return {
        ask: (asked) => {
          started.postMessage(asked);
        },
        end: () => void started.terminate(),
      };
    },
    budgetMs: exportBudgetMs,
    keepsPictures: false,
  });
  return { maker, end: () => void thread?.terminate() };
}

/** The inside of the thread. */
export function serveMakerInThread(): void {
  const answer = serveAsks(createAnswers(), (report) => parentPort?.postMessage(report));
  parentPort?.on('message', (asked: MakerAsk) => {
    answer(asked);
  });
}

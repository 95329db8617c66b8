import type { SentBefore } from '#core/links/sent-links.ts';
import { forkProcess } from '../processes/fork-process.ts';
import scannerModule from './scanner.ts?modulePath';
import type {
  ScannerAnswer,
  ScannerAsk,
  ScanReport,
  ScanRequest,
  SentQuestion,
} from './scan-messages.ts';

export interface Scanner {
  readonly scan: (request: ScanRequest) => void;
  /** Nothing when the process dies over it. */
  readonly sentBefore: (question: SentQuestion) => Promise<readonly SentBefore[]>;
}

/** Starts the scanner's process at the first request, and again after it has died. */
export function createScannerProcess(listener: {
  readonly onReport: (report: ScanReport) => void;
  /** The process has ended, and with it the scan that was under way. */
  readonly onDeath: () => void;
}): Scanner {
  const startProcess = forkProcess<ScannerAsk, ScannerAnswer>(scannerModule, 'Galley scanner');
  let process: ReturnType<typeof startProcess> | null = null;
  let asked = 0;
  const waiting = new Map<number, (found: readonly SentBefore[]) => void>();
  const answer = (ask: number, found: readonly SentBefore[]): void => {
    waiting.get(ask)?.(found);
    waiting.delete(ask);
  };

  const start = (): ReturnType<typeof startProcess> => {
    const started = startProcess({
      onReport: (message) => {
        if (message.kind === 'report') listener.onReport(message.report);
        else answer(message.ask, message.found);
      },
      onExit: () => {
        if (process !== started) return;
        process = null;
        for (const ask of waiting.keys()) answer(ask, []);
        listener.onDeath();
      },
    });
    return started;
  };
  const send = (ask: ScannerAsk): void => {
    process ??= start();
    process.ask(ask);
  };
  return {
    scan: (request) => {
      send({ kind: 'scan', request });
    },
    sentBefore: (question) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        send({ kind: 'sent', ask: asked, question });
      }),
  };
}

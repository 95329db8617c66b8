import type { SentBefore } from '#core/links/sent-links.ts';
import type { ThinQuestion } from '../documents/issue-journals.ts';
import { forkProcess } from '../processes/fork-process.ts';
import type { SearchQuestion, SearchReply } from '../search/search-messages.ts';
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
  /** Null when the process dies over it. */
  readonly search: (question: SearchQuestion) => Promise<SearchReply | null>;
  /** Null where there is nothing to thin, and when the process dies over it. */
  readonly thinned: (question: ThinQuestion) => Promise<Uint8Array | null>;
}

type Waiting = (answer: ScannerAnswer | null) => void;

/** Starts the scanner's process at the first request, and again after it has died. */
export function createScannerProcess(listener: {
  readonly onReport: (report: ScanReport) => void;
  /** The process has ended, and with it the scan that was under way and the texts it held. */
  readonly onDeath: () => void;
}): Scanner {
  const startProcess = forkProcess<ScannerAsk, ScannerAnswer>(scannerModule, 'Galley scanner');
  let process: ReturnType<typeof startProcess> | null = null;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): ReturnType<typeof startProcess> => {
    const started = startProcess({
      onReport: (message) => {
        if (message.kind === 'report') {
          listener.onReport(message.report);
          return;
        }
        waiting.get(message.ask)?.(message);
        waiting.delete(message.ask);
      },
      onExit: () => {
        if (process !== started) return;
        process = null;
        const left = [...waiting.values()];
        waiting.clear();
        for (const answer of left) answer(null);
        listener.onDeath();
      },
    });
    return started;
  };
  const send = (ask: ScannerAsk): void => {
    process ??= start();
    process.ask(ask);
  };
  const ask = (question: (ask: number) => ScannerAsk): Promise<ScannerAnswer | null> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      send(question(asked));
    });
  return {
    scan: (request) => {
      send({ kind: 'scan', request });
    },
    sentBefore: async (question) => {
      const answer = await ask((number) => ({ kind: 'sent', ask: number, question }));
      return answer?.kind === 'sent' ? answer.found : [];
    },
    search: async (question) => {
      const answer = await ask((number) => ({ kind: 'search', ask: number, question }));
      return answer?.kind === 'search' ? answer.reply : null;
    },
    thinned: async (question) => {
      const answer = await ask((number) => ({ kind: 'thin', ask: number, question }));
      return answer?.kind === 'thin' ? answer.bytes : null;
    },
  };
}

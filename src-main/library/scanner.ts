import type { ScannerAnswer, ScannerAsk } from './scan-messages.ts';
import { createScan } from './scan-library.ts';

/** The entry of the scanner's own process: parsing thousands of files must not hold up the window. */
const { parentPort } = process;
const answer = (message: ScannerAnswer): void => {
  parentPort.postMessage(message);
};
const { scan, sentBefore, search } = createScan((report) => {
  answer({ kind: 'report', report });
});
async function reply(asked: ScannerAsk): Promise<void> {
  if (asked.kind === 'scan') await scan(asked.request);
  else if (asked.kind === 'sent') {
    answer({ kind: 'sent', ask: asked.ask, found: await sentBefore(asked.question) });
  } else answer({ kind: 'search', ask: asked.ask, reply: search(asked.question) });
}
parentPort.on('message', ({ data }) => void reply(data as ScannerAsk));

import type { ScannerAnswer, ScannerAsk } from './scan-messages.ts';
import { createScan } from './scan-library.ts';

/** The entry of the scanner's own process: parsing thousands of files must not hold up the window. */
const { parentPort } = process;
const answer = (message: ScannerAnswer): void => {
  parentPort.postMessage(message);
};
const { scan, sentBefore } = createScan((report) => {
  answer({ kind: 'report', report });
});
parentPort.on('message', ({ data }) => {
  const asked = data as ScannerAsk;
  if (asked.kind === 'scan') scan(asked.request);
  else answer({ kind: 'sent', ask: asked.ask, found: sentBefore(asked.question) });
});

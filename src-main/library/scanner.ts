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
parentPort.on('message', ({ data }) => {
  const asked = data as ScannerAsk;
  if (asked.kind === 'scan') void scan(asked.request);
  else if (asked.kind === 'search') {
    answer({ kind: 'search', ask: asked.ask, reply: search(asked.question) });
  } else {
    const { ask, question } = asked;
    void sentBefore(question).then((found) => {
      answer({ kind: 'sent', ask, found });
    });
  }
});

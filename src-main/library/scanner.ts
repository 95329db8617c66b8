import { thinnedBytes } from '#core/journal/thin-journal.ts';
import type { ThinQuestion } from '../documents/issue-journals.ts';
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
/** One that cannot be thinned stays as long as it is, and the scanner goes on. */
function thin({ bytes, now, limits }: ThinQuestion): Uint8Array | null {
  try {
    return thinnedBytes(bytes, now, limits);
  } catch {
    return null;
  }
}

async function reply(asked: ScannerAsk): Promise<void> {
  if (asked.kind === 'scan') await scan(asked.request);
  else if (asked.kind === 'sent') {
    answer({ kind: 'sent', ask: asked.ask, found: await sentBefore(asked.question) });
  } else if (asked.kind === 'thin') {
    answer({ kind: 'thin', ask: asked.ask, bytes: thin(asked.question) });
  } else answer({ kind: 'search', ask: asked.ask, reply: search(asked.question) });
}
parentPort.on('message', ({ data }) => void reply(data as ScannerAsk));

import { createCopyDesk } from '#core/checks/create-copy-desk.ts';
import { serveWorker } from '../worker/serve-worker.ts';
import type { CheckAnswer, CheckAsk } from './check-ask.ts';
import { shownOf } from './most-shown.ts';

const check = createCopyDesk();

serveWorker((ask: CheckAsk): CheckAnswer => ({ text: ask.text, ...shownOf(check(ask)) }));

import { serveParent } from '../processes/serve-asks.ts';
import { answerSeason } from './season-answers.ts';

/** The entry of a process of its own: a text that stalls a season must not stall the program. */
serveParent(answerSeason);

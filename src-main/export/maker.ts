import { serveParent } from '../processes/serve-asks.ts';
import { createAnswers } from './answer-ask.ts';

/** The entry of a process of its own: a text that stalls an export must not stall the program. */
serveParent(createAnswers());

import { serveParent } from '../processes/serve-asks.ts';
import { createImportAnswers } from './import-answers.ts';

/** The entry of a process of its own: what comes from elsewhere may be large, or meant to stall. */
serveParent(createImportAnswers());

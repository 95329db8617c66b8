import { serveParent } from '../processes/serve-asks.ts';
import { readReceived } from './read-received.ts';

/** The entry of the reader's own process: what strangers send may stall it, and it is ended then. */
serveParent(readReceived);

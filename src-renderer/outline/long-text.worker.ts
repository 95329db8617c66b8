import { serveWorker } from '../worker/serve-worker.ts';
import { readLongText } from './long-text.ts';

serveWorker(readLongText);

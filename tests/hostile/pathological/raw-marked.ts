import { Worker } from 'node:worker_threads';

const program = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.marked).then(({ marked }) => {
  parentPort.postMessage('started');
  try {
    marked.parse(workerData.text);
    parentPort.postMessage('made');
  } catch {
    parentPort.postMessage('threw');
  }
});`;

/** What becomes of a text that is given to marked as it is, within so much time. */
export function rawMarked(text: string, limitMs: number): Promise<'made' | 'threw' | 'late'> {
  const marked = import.meta.resolve('marked');
  const worker = new Worker(program, { eval: true, workerData: { marked, text } });
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (outcome: 'made' | 'threw' | 'late'): void => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    worker.on('error', () => {
      end('threw');
    });
    worker.on('message', (said: 'started' | 'made' | 'threw') => {
      if (said === 'started') timer = setTimeout(end, limitMs, 'late');
      else end(said);
    });
  });
}

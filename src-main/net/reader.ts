import { readReceived } from './read-received.ts';
import type { ReaderReport, ReadRequest } from './reader-messages.ts';

/** The entry of the reader's own process: what strangers send may stall it, and it is ended then. */
const { parentPort } = process;
const tell = (report: ReaderReport): void => {
  parentPort.postMessage(report);
};

parentPort.on('message', ({ data }) => {
  try {
    tell({ answer: readReceived(data as ReadRequest) });
  } catch {
    tell({ failed: true });
  }
});
tell({ started: true });

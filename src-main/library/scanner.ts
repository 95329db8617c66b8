import type { ScanRequest } from './scan-messages.ts';
import { createScan } from './scan-library.ts';

/** The entry of the scanner's own process: parsing thousands of files must not hold up the window. */
const { parentPort } = process;
const scan = createScan((report) => {
  parentPort.postMessage(report);
});
parentPort.on('message', ({ data }) => {
  scan(data as ScanRequest);
});

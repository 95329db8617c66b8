import { utilityProcess, type UtilityProcess } from 'electron';
import scannerModule from './scanner.ts?modulePath';
import type { ScanReport, ScanRequest } from './scan-messages.ts';

export interface Scanner {
  readonly scan: (request: ScanRequest) => void;
}

/** Starts the scanner's process at the first request, and again after it has died. */
export function createScannerProcess(listener: {
  readonly onReport: (report: ScanReport) => void;
  /** The process has ended, and with it the scan that was under way. */
  readonly onDeath: () => void;
}): Scanner {
  let process: UtilityProcess | null = null;
  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(scannerModule, [], { serviceName: 'Galley scanner' });
    started.on('message', listener.onReport);
    started.on('exit', () => {
      if (process !== started) return;
      process = null;
      listener.onDeath();
    });
    return started;
  };
  return {
    scan: (request) => {
      process ??= start();
      process.postMessage(request);
    },
  };
}

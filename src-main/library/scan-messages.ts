import type { LibraryFile } from '#core/ipc/shapes.ts';

/** To the scanner's process: look at the folder again. */
export interface ScanRequest {
  readonly serial: number;
  readonly folder: string;
}

/** From it, perhaps several times for one request. */
export interface ScanReport {
  readonly serial: number;
  /** All files once `isComplete`, before that those read since the last report. */
  readonly files: readonly LibraryFile[];
  /** Every folder of the library; empty when the library's own folder could not be read. */
  readonly folders: readonly string[];
  readonly isComplete: boolean;
}

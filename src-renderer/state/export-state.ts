import type { ExportDone } from '#core/ipc/shapes.ts';

export interface ExportState {
  /** The target an export is running for. */
  readonly exportingTo: string | null;
  readonly lastExport: ExportDone | null;
}

export const initialExportState: ExportState = { exportingTo: null, lastExport: null };

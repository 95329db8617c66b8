import type { ExportAsk, ExportDone } from '#core/ipc/shapes.ts';

export interface ExportState {
  /** The target an export is running for. */
  readonly exportingTo: string | null;
  readonly lastExport: ExportDone | null;
  /** Exports that wait for an answer about files; the first is shown. */
  readonly exportAsks: readonly ExportAsk[];
}

export const initialExportState: ExportState = {
  exportingTo: null,
  lastExport: null,
  exportAsks: [],
};

import type { AppError } from '#core/app-error.ts';
import type { ImportDone, ImportProgress, SentImportPlan } from '#core/ipc/import-shapes.ts';

export interface ImportState {
  /** What is being done; null while nothing is. */
  readonly importStep: 'reading' | ImportProgress | null;
  /** What would be imported, or was; null before anything is chosen. */
  readonly importPlan: SentImportPlan | null;
  readonly importDone: (ImportDone & { readonly isUndone: boolean }) | null;
  readonly importFailure: AppError | null;
}

export const initialImportState: ImportState = {
  importStep: null,
  importPlan: null,
  importDone: null,
  importFailure: null,
};

import type { AppError } from '#core/app-error.ts';
import type { MadePreview } from '#core/ipc/preview-shapes.ts';
import type { ShownReportEntry } from '#core/ipc/shapes.ts';

/** Why there is no output of the text as it is now. */
export type OutputTrouble =
  | { readonly kind: 'refused'; readonly reasons: readonly ShownReportEntry[] }
  | { readonly kind: 'too-complex' }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface OutputState {
  /** Which issue's output for whom this is. */
  readonly subject: string;
  /** The last output that could be made, perhaps of an earlier text. */
  readonly made: MadePreview | null;
  readonly trouble: OutputTrouble | null;
  readonly isUpdating: boolean;
}

export const noOutput: OutputState = { subject: '', made: null, trouble: null, isUpdating: false };

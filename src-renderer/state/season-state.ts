import type { AppError } from '#core/app-error.ts';
import type { EditionLanguage } from '#core/export/edition/edition-settings.ts';
import type { SeasonMade, SeasonProgressEvent, SentOutline } from '#core/ipc/season-shapes.ts';
import type { SeasonForm } from '#core/season/season-form.ts';

export interface SeasonRange {
  readonly from: number;
  readonly to: number;
}

export interface SeasonState {
  /** The season that its dialog shows; null for the newest with issues. */
  readonly seasonRange: SeasonRange | null;
  readonly seasonForm: SeasonForm;
  readonly seasonLanguage: EditionLanguage | null;
  /** What would be compiled, and of which season in which language; null before it was read. */
  readonly seasonOutline: { readonly of: string; readonly outline: SentOutline } | null;
  /** What is being done; null while nothing is compiled. */
  readonly seasonStep: SeasonProgressEvent | null;
  readonly seasonMade: SeasonMade | null;
  readonly seasonFailure: AppError | null;
}

export const initialSeasonState: SeasonState = {
  seasonRange: null,
  seasonForm: 'full',
  seasonLanguage: null,
  seasonOutline: null,
  seasonStep: null,
  seasonMade: null,
  seasonFailure: null,
};

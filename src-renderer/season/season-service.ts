import type { EditionLanguage } from '#core/export/edition/edition-settings.ts';
import type { FramePart, SeasonOutput } from '#core/ipc/season-shapes.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import type { SeasonForm } from '#core/season/season-form.ts';
import type { SeasonRange } from '../state/season-state.ts';

/** The seasons of the library, as their dialog shows and changes them. */
export interface SeasonService {
  open(): boolean;
  close(): void;
  choose(range: SeasonRange): void;
  setForm(form: SeasonForm): void;
  setLanguage(language: EditionLanguage | null): void;
  /** Writes into galley.yaml; false when that failed, which has been told. */
  change(changes: readonly SettingsChange[]): Promise<boolean>;
  /** `path` is that of a Markdown file below the library. */
  compile(
    range: SeasonRange,
    output: SeasonOutput,
    file: { readonly path: string; readonly mayReplace: boolean },
  ): Promise<void>;
  cancel(): void;
  reveal(): Promise<void>;
  /** Opens the Markdown that was made. */
  openMade(): void;
  /** Opens the text before or after a season, which is begun where there is none. */
  openFrame(range: SeasonRange, part: FramePart, language: EditionLanguage): Promise<void>;
}

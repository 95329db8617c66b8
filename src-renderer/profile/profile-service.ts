import type { SettingsChange } from '#core/library/library-settings.ts';

/** Corrections of a library's profile; each is written to galley.yaml at once. */
export interface ProfileService {
  /** The outline's focused item, or the one under the cursor, is none; false where there is nothing open to change. */
  ruleOut(): boolean;
  /** The line under the cursor is an item. */
  ruleIn(): boolean;
  /** False when it could not be written, which the person is told. */
  change(changes: readonly SettingsChange[]): Promise<boolean>;
}

import type { SettingTab } from '#core/settings/setting-row.ts';

export const settingsTabs = [
  'general',
  'window',
  'editor',
  'spelling',
  'shortcuts',
  'library',
] as const satisfies readonly (SettingTab | 'shortcuts' | 'library')[];
export type SettingsTab = (typeof settingsTabs)[number];

export interface SettingsState {
  /** What the settings show when they are opened. */
  readonly settingsTab: SettingsTab;
  /** A library's galley.yaml as it was read, and as it is being written; null before it is looked at. */
  readonly libraryText: {
    readonly libraryId: string;
    readonly saved: string;
    readonly version: string;
    readonly draft: string;
  } | null;
  /** Why it could not be read or saved; null when it could. */
  readonly libraryTextFailure: string | null;
}

export const initialSettingsState: SettingsState = {
  settingsTab: 'general',
  libraryText: null,
  libraryTextFailure: null,
};

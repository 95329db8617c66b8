import {
  createLibraryDesk,
  type LibraryDesk,
  type LibraryDeskOptions,
} from '../../src-main/library/library-desk.ts';
import { createSettings, type Settings } from '../../src-main/settings/settings.ts';
import { settingsDeskOn } from './settings-desk.ts';

/** Settings of this machine that are gone with the test. */
export function memorySettings(): Settings {
  const stored = new Map<string, unknown>();
  return createSettings({
    get: (key) => stored.get(key),
    set: (key, value) => stored.set(key, value),
  });
}

/** A desk that tells nobody anything and scans nothing, but for what the options say. */
export function libraryDeskWith(options: Partial<LibraryDeskOptions> = {}): LibraryDesk {
  return createLibraryDesk({
    settings: memorySettings(),
    settingsDesk: settingsDeskOn(),
    sampleFolder: '/nowhere',
    scan: () => undefined,
    onListChange: () => undefined,
    onDiskChange: () => undefined,
    ...options,
  });
}

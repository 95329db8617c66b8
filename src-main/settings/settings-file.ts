import { join } from 'node:path';
import Store from 'electron-store';
import { setDamagedFileAside } from './damaged-settings.ts';
import { settingsFileName } from './settings-file-name.ts';
import type { KeyValueStore } from './settings.ts';

/** Opens `settings.json` in `folder`; a damaged one is kept aside and the defaults are taken. */
export function openSettingsFile(folder: string, now: Date): KeyValueStore {
  setDamagedFileAside(join(folder, `${settingsFileName}.json`), now);
  const store = new Store<Record<string, unknown>>({ cwd: folder, name: settingsFileName });
  return {
    get: (key) => store.get(key),
    set: (key, value) => {
      store.set(key, value);
    },
  };
}

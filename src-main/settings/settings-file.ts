import { join } from 'node:path';
import Store from 'electron-store';
import { setDamagedFileAside } from './damaged-settings.ts';
import type { KeyValueStore } from './settings.ts';

const fileName = 'settings';

/** Opens `settings.json` in `folder`; a damaged one is kept aside and the defaults are taken. */
export function openSettingsFile(folder: string, now: Date): KeyValueStore {
  setDamagedFileAside(join(folder, `${fileName}.json`), now);
  const store = new Store<Record<string, unknown>>({ cwd: folder, name: fileName });
  return {
    get: (key) => store.get(key),
    set: (key, value) => {
      store.set(key, value);
    },
  };
}

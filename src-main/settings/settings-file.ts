import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
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

export function setDamagedFileAside(path: string, now: Date): void {
  if (!existsSync(path) || isObject(readFileSync(path, 'utf8'))) return;
  const stamp = now
    .toISOString()
    .replaceAll(/[^0-9]/g, '')
    .slice(0, 14);
  renameSync(path, path.replace(/\.json$/, `.damaged-${stamp}.json`));
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

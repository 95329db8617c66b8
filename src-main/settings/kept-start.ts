import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from '#core/settings/preferences.ts';
import { settingsFileName } from './settings-file-name.ts';
import type { KeptWindow } from './settings.ts';

/** What the window needs of the settings before they are read as a whole. */
export interface KeptStart {
  readonly window: KeptWindow | null;
  readonly theme: Theme;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function readKept(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, `${settingsFileName}.json`), 'utf8'));
  } catch {
    // Nothing is kept yet, or it is damaged: whoever reads the settings as a whole sees to that.
    return null;
  }
}

export function readKeptStart(folder: string): KeptStart {
  const kept = readKept(folder);
  const window = fieldOf(kept, 'window');
  const bounds = fieldOf(window, 'bounds');
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => fieldOf(bounds, name));
  const theme = fieldOf(fieldOf(kept, 'preferences'), 'theme');
  const isKept =
    typeof x === 'number' &&
    typeof y === 'number' &&
    typeof width === 'number' &&
    typeof height === 'number';
  return {
    window: isKept
      ? { bounds: { x, y, width, height }, maximized: fieldOf(window, 'maximized') === true }
      : null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}

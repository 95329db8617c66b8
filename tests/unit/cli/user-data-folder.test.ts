import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { userDataFolder } from '../../../src-main/cli/user-data-folder.ts';

// Electron's `userData`: the system's folder for settings, and the name of the app in it.
test.each([
  ['linux', {}, join(homedir(), '.config', 'Galley')],
  ['linux', { HOME: '/home/ann' }, join('/home/ann', '.config', 'Galley')],
  ['linux', { HOME: '/home/ann', XDG_CONFIG_HOME: '/elsewhere' }, join('/elsewhere', 'Galley')],
  ['linux', { HOME: '/home/ann', XDG_CONFIG_HOME: '' }, join('/home/ann', '.config', 'Galley')],
  [
    'darwin',
    { HOME: '/Users/ann', XDG_CONFIG_HOME: '/elsewhere' },
    join('/Users/ann', 'Library', 'Application Support', 'Galley'),
  ],
  [
    'win32',
    { APPDATA: 'C:/Users/ann/AppData/Roaming' },
    join('C:/Users/ann/AppData/Roaming/Galley'),
  ],
  ['win32', { USERPROFILE: 'C:/Users/ann' }, join('C:/Users/ann/AppData/Roaming/Galley')],
] as const)('the window’s folder on %s with %j', (platform, env, folder) => {
  expect(userDataFolder(env, platform)).toBe(folder);
});

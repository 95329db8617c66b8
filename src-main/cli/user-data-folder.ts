import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The window's folder (Electron's `userData`), which commands share with it. */
export function userDataFolder(env: Env, platform: NodeJS.Platform): string {
  return join(settingsFolder(env, platform), 'Galley');
}

function settingsFolder(env: Env, platform: NodeJS.Platform): string {
  if (platform === 'win32') {
    return env['APPDATA'] || join(env['USERPROFILE'] || homedir(), 'AppData', 'Roaming');
  }
  const home = env['HOME'] || homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] || join(home, '.config');
}

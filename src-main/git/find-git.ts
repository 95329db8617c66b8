import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where programs are put that a window started from the Dock does not have on its PATH. */
const macFolders = ['/opt/homebrew/bin', '/usr/local/bin'];
/** macOS has a `git` of its own that only asks to install the real one. */
const macShim = '/usr/bin/git';
const macTools = [
  '/Library/Developer/CommandLineTools/usr/bin/git',
  '/Applications/Xcode.app/Contents/Developer/usr/bin/git',
];

/** The path of the installed git; null when there is none. Entries of PATH that are relative are passed over. */
export async function findGit(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Promise<string | null> {
  const name = platform === 'win32' ? 'git.exe' : 'git';
  const folders = [...pathFolders(env), ...(platform === 'darwin' ? macFolders : [])];
  for (const folder of folders) {
    const path = join(folder, name);
    if (!(await isProgram(path))) continue;
    if (platform !== 'darwin' || path !== macShim) return path;
    for (const tool of macTools) if (await isProgram(tool)) return tool;
  }
  return null;
}

/** The absolute folders of PATH, in their order. */
export function pathFolders(env: NodeJS.ProcessEnv): readonly string[] {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return (env[name] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

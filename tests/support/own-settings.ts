import { cacheFolder } from '../../scripts/electron-runtime/cache-folder.mjs';

/**
 * The variables by which a program that is run here keeps its settings in `folder` and not in the
 * person's own; runtimes that were fetched are found where they are.
 */
export function ownSettings(folder: string): Readonly<Record<string, string>> {
  return {
    GALLEY_CACHE: cacheFolder(),
    XDG_CONFIG_HOME: folder,
    APPDATA: folder,
    // A home of its own hides what a display needs elsewhere, and only macOS asks for it.
    ...(process.platform === 'darwin' ? { HOME: folder } : {}),
  };
}

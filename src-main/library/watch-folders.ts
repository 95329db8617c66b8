import { statSync, watch, type FSWatcher, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

export interface FolderWatch {
  /**
   * The folders there are now, the library's own among them; none while that one cannot be read,
   * which is then looked for from time to time.
   */
  readonly update: (folders: readonly string[]) => void;
  readonly close: () => void;
}

const quietMs = 80;
const longestWaitMs = 500;
const pollMs = 4000;

interface Watched {
  readonly watcher: FSWatcher;
  /** A folder that was deleted and made anew is another one, and needs another watch. */
  readonly identity: string;
}

/**
 * Calls `onChange` soon after something changed in one of the folders. On Linux each folder has a
 * watch of its own (a recursive one would take one per file there). Where the system offers no
 * watches, `onChange` is called from time to time instead.
 */
export function watchFolders(
  root: string,
  onChange: () => void,
  lookAt: (folder: string) => Promise<Stats> = (folder) => stat(folder),
): FolderWatch {
  const isRecursive = process.platform === 'darwin' || process.platform === 'win32';
  const watched = new Map<string, Watched>();
  const soon = debounce(onChange);
  let isUnsupported = false;
  let isLooking = false;
  let poll: ReturnType<typeof setInterval> | null = null;

  const setPolling = (wanted: boolean) => {
    if (wanted) {
      poll ??= setInterval(onChange, pollMs);
    } else if (poll !== null) {
      clearInterval(poll);
      poll = null;
    }
  };
  /** A disk that is mounted over the folder, or goes from it, makes no sound. */
  const lookAtRoot = async () => {
    const before = watched.get(root)?.identity;
    // A share that hangs answers no look: those after it would only wait in threads of their own.
    if (before === undefined || isLooking) return;
    isLooking = true;
    const now = await lookAt(root).then(identityIn, () => null);
    isLooking = false;
    if (now !== before && watched.get(root)?.identity === before) soon.call();
  };
  const look = setInterval(() => void lookAtRoot(), pollMs);
  look.unref();
  const stop = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const start = (folder: string) => {
    const identity = identityOf(folder);
    // It went away again; the scan that notices brings the next update.
    if (identity === null) return;
    try {
      const watcher = watch(folder, { recursive: isRecursive, persistent: false }, soon.call);
      watcher.on('error', () => {
        stop(folder);
        soon.call();
      });
      watched.set(folder, { watcher, identity });
    } catch {
      isUnsupported = true;
    }
  };

  return {
    update: (folders) => {
      const wanted = new Set(isRecursive ? folders.slice(0, 1) : folders);
      for (const [folder, { identity }] of watched) {
        if (!wanted.has(folder) || identityOf(folder) !== identity) stop(folder);
      }
      for (const folder of wanted) if (!watched.has(folder)) start(folder);
      setPolling(isUnsupported || !watched.has(root));
    },
    close: () => {
      clearInterval(look);
      soon.cancel();
      setPolling(false);
      for (const folder of watched.keys()) stop(folder);
    },
  };
}

/** The inode alone does not do: it may be given out again at once. Null where there is no such folder to look at. */
function identityOf(folder: string): string | null {
  try {
    return identityIn(statSync(folder));
  } catch {
    return null;
  }
}

function identityIn({ dev, ino, birthtimeMs }: Stats): string {
  return `${dev} ${ino} ${birthtimeMs}`;
}

function debounce(task: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let firstCall = 0;
  return {
    call: () => {
      const now = Date.now();
      if (timer === null) firstCall = now;
      else clearTimeout(timer);
      const delayMs = Math.max(0, Math.min(quietMs, firstCall + longestWaitMs - now));
      timer = setTimeout(() => {
        timer = null;
        task();
      }, delayMs);
    },
    cancel: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

import { watch, type FSWatcher, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

export interface FolderWatch {
  /**
   * The folders there are now, the library's own among them; none while that one cannot be read,
   * which is then looked for from time to time. Each is looked at after the other, and of lists that
   * come meanwhile the last one counts: on a share that hangs all updates hold one thread. Answers, and
   * never fails, whether a folder is watched now that was not before: what is in it may be other than
   * it was read.
   */
  readonly update: (folders: readonly string[]) => Promise<boolean>;
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
  let isClosed = false;
  let wanted: ReadonlySet<string> = new Set();
  let turn: Promise<boolean> = Promise.resolve(false);
  let poll: ReturnType<typeof setInterval> | null = null;

  const setPolling = (isNeeded: boolean) => {
    if (isNeeded) {
      poll ??= setInterval(onChange, pollMs);
    } else if (poll !== null) {
      clearInterval(poll);
      poll = null;
    }
  };
  /** The inode alone does not do: it may be given out again at once. Null where there is no such folder to look at. */
  const identityOf = (folder: string) => lookAt(folder).then(identityIn, () => null);
  /** A disk that is mounted over the folder, or goes from it, makes no sound. */
  const lookAtRoot = async () => {
    const before = watched.get(root)?.identity;
    // A share that hangs answers no look: those after it would only wait in threads of their own.
    if (before === undefined || isLooking) return;
    isLooking = true;
    const now = await identityOf(root);
    isLooking = false;
    if (now !== before && watched.get(root)?.identity === before) soon.call();
  };
  const look = setInterval(() => void lookAtRoot(), pollMs);
  look.unref();
  const stop = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const start = (folder: string, identity: string): boolean => {
    try {
      const watcher = watch(folder, { recursive: isRecursive, persistent: false }, soon.call);
      watcher.on('error', () => {
        stop(folder);
        soon.call();
      });
      watched.set(folder, { watcher, identity });
      return true;
    } catch {
      isUnsupported = true;
      return false;
    }
  };
  /** True when the folder is watched now and was not before. */
  const follow = async (folder: string): Promise<boolean> => {
    const identity = await identityOf(folder);
    if (isClosed || watched.get(folder)?.identity === identity) return false;
    stop(folder);
    // Null: it went away again; the scan that notices brings the next update.
    return identity !== null && start(folder, identity);
  };
  const followAll = async (list: ReadonlySet<string>): Promise<boolean> => {
    const isOver = () => isClosed || list !== wanted;
    if (isOver()) return false;
    for (const folder of watched.keys()) if (!list.has(folder)) stop(folder);
    let isAnyNew = false;
    for (const folder of list) {
      isAnyNew = (await follow(folder)) || isAnyNew;
      if (isOver()) return isAnyNew;
    }
    setPolling(isUnsupported || !watched.has(root));
    return isAnyNew;
  };

  return {
    update: (folders) => {
      const list = new Set(isRecursive ? folders.slice(0, 1) : folders);
      wanted = list;
      turn = turn.then(() => followAll(list));
      return turn;
    },
    close: () => {
      isClosed = true;
      clearInterval(look);
      soon.cancel();
      setPolling(false);
      for (const folder of watched.keys()) stop(folder);
    },
  };
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

import { watch, type FSWatcher } from 'node:fs';

export interface FolderWatch {
  /** The folders there are now, the library's own among them. */
  update(folders: readonly string[]): void;
  close(): void;
}

const quietMs = 80;
const longestWaitMs = 500;
/** Where the system offers no events (network folders, no watches left). */
const pollMs = 4000;

/**
 * Calls `onChange` soon after something changed in one of the folders. On Linux each folder has a
 * watch of its own (a recursive one would take one per file there).
 */
export function watchFolders(root: string, onChange: () => void): FolderWatch {
  const isRecursive = process.platform === 'darwin' || process.platform === 'win32';
  const watchers = new Map<string, FSWatcher>();
  const soon = debounce(onChange);
  let poll: ReturnType<typeof setInterval> | null = null;

  const fallBackToPolling = () => {
    poll ??= setInterval(onChange, pollMs);
  };
  const stop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const start = (folder: string) => {
    try {
      const watcher = watch(folder, { recursive: isRecursive, persistent: false }, soon.call);
      watcher.on('error', () => {
        stop(folder);
        fallBackToPolling();
      });
      watchers.set(folder, watcher);
    } catch {
      fallBackToPolling();
    }
  };

  return {
    update: (folders) => {
      const wanted = new Set(isRecursive ? [root] : folders);
      for (const folder of [...watchers.keys()].filter((each) => !wanted.has(each))) stop(folder);
      for (const folder of [...wanted].filter((each) => !watchers.has(each))) start(folder);
    },
    close: () => {
      soon.cancel();
      if (poll !== null) clearInterval(poll);
      for (const folder of watchers.keys()) stop(folder);
    },
  };
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

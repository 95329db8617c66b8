import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readStatus, statusFile, type LibraryStatus } from '#core/release/status.ts';
import type { StatusOf } from '#core/search/search-index.ts';
import { readText } from '../library/read-text.ts';

/** The statuses of a library's status.yaml, which is read again only when it has changed. */
export function createStatusReader(folder: string | null): () => StatusOf {
  let known: { readonly as: string; readonly status: LibraryStatus } | null = null;
  return () => {
    if (folder === null) return () => null;
    const path = join(folder, statusFile);
    const stat = attemptStat(path);
    const as = stat === undefined ? '' : `${stat.size} ${stat.mtimeMs}`;
    if (known?.as !== as) {
      const text = stat === undefined ? null : readText(path);
      known = { as, status: text === null ? {} : readStatus(text).status };
    }
    const { status } = known;
    return (id) => (Object.hasOwn(status, id) ? (status[id]?.status ?? null) : null);
  };
}

function attemptStat(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

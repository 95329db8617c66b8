import type { StatusEntry } from './read-status.ts';

export interface FileToCommit {
  /** From the top of the working tree, with `/`. */
  readonly path: string;
  readonly change: 'new' | 'changed';
}

/**
 * Of the files that exports wrote, those that differ from the last commit, in the order of their paths.
 * What else has changed in the repository is not among them, nor is a file with conflicts or
 * one that is gone.
 */
export function filesToCommit(
  exported: readonly string[],
  entries: readonly StatusEntry[],
): readonly FileToCommit[] {
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  const folders = entries.filter(({ kind, path }) => kind === 'untracked' && path.endsWith('/'));
  return [...new Set(exported)].toSorted().flatMap((path): FileToCommit[] => {
    const entry = found.get(path);
    if (entry?.isGone === true) return [];
    const kind = entry?.kind ?? null;
    const isInNewFolder = folders.some((folder) => path.startsWith(folder.path));
    if (kind === 'untracked' || (kind === null && isInNewFolder)) return [{ path, change: 'new' }];
    return kind === 'staged' || kind === 'changed' ? [{ path, change: 'changed' }] : [];
  });
}

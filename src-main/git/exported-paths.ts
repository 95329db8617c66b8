import { dirname, relative, sep } from 'node:path';
import type { ExportedIssue } from '#core/git/commit-message.ts';
import { isInside } from '../files/inside.ts';
import type { Settings } from '../settings/settings.ts';
import { findRepository } from './find-repository.ts';

/** What exports wrote into repositories and nobody has committed yet; it outlives a restart. */
export interface ExportedPaths {
  readonly note: (paths: readonly string[], issue: ExportedIssue) => void;
  /** Once everything of before is noted. */
  readonly settled: () => Promise<void>;
  /** Those below `root`, from there and with `/`. */
  readonly below: (root: string) => ReadonlyMap<string, ExportedIssue>;
  readonly forget: (root: string, paths: readonly string[]) => void;
}

/** More than a season of files that nobody ever commits from here are no use. */
const mostKept = 2000;

export function createExportedPaths(settings: Settings): ExportedPaths {
  let last: Promise<void> = Promise.resolve();

  async function noteNow(paths: readonly string[], issue: ExportedIssue): Promise<void> {
    const [first] = paths;
    if (first === undefined || (await findRepository(dirname(first))) === null) return;
    const { number, title, date } = issue;
    const now = paths.map((path) => [path, { number, title, date }] as const);
    const all = Object.entries(settings.get('uncommittedExports'));
    const others = all.filter(([path]) => !paths.includes(path));
    settings.set('uncommittedExports', Object.fromEntries([...others, ...now].slice(-mostKept)));
  }

  return {
    note: (paths, issue) => {
      last = last.then(() => noteNow(paths, issue));
    },
    settled: () => last,
    below: (root) =>
      new Map(
        Object.entries(settings.get('uncommittedExports'))
          .filter(([path]) => isInside(root, path))
          .map(([path, issue]) => [relative(root, path).split(sep).join('/'), issue]),
      ),
    forget: (root, paths) => {
      const gone = new Set(paths);
      const left = Object.entries(settings.get('uncommittedExports')).filter(
        ([path]) => !isInside(root, path) || !gone.has(relative(root, path).split(sep).join('/')),
      );
      settings.set('uncommittedExports', Object.fromEntries(left));
    },
  };
}

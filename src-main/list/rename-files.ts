import { basename, dirname, join, posix } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { FileRename } from '#core/ipc/list-shapes.ts';
import { nameProblem } from '#core/library/file-names.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { fileError } from '../files/system-error.ts';

export interface RenamedFile {
  /** Ids before and after. */
  readonly from: string;
  readonly to: string;
}

interface Step extends RenamedFile {
  readonly fromPath: string;
  readonly toPath: string;
}

/**
 * Gives files of the library at the real path `folder` other names in their folders: all of them, or none
 * when one of them cannot have its name. A name that is taken stays with the file that has it.
 */
export async function renameFiles(
  disk: Disk,
  folder: string,
  files: readonly FileRename[],
): Promise<Result<readonly RenamedFile[], AppError>> {
  const steps: Step[] = [];
  for (const { issueId, name } of files) {
    const step = await stepOf(disk, folder, issueId, name);
    if (!step.ok) return step;
    if (step.value !== null) steps.push(step.value);
  }
  const done: Step[] = [];
  for (const step of steps) {
    try {
      await disk.rename(step.fromPath, step.toPath);
      done.push(step);
    } catch (error) {
      for (const { fromPath, toPath } of done.toReversed()) await disk.rename(toPath, fromPath);
      return err(fileError(error, basename(step.from), 'writing'));
    }
  }
  for (const parent of new Set(done.map(({ toPath }) => dirname(toPath)))) {
    await disk.syncFolder(parent).catch(() => undefined);
  }
  return ok(done.map(({ from, to }) => ({ from, to })));
}

/** Null for a file that has the name already. */
async function stepOf(
  disk: Disk,
  folder: string,
  from: string,
  name: string,
): Promise<Result<Step | null, AppError>> {
  const own = basename(from);
  if (name === own) return ok(null);
  if (nameProblem(name) !== null) {
    return err({ code: 'file/failed', name: own, cause: `“${name}” cannot be a file's name` });
  }
  // The link itself is renamed, not what it leads to.
  const parent = await realPathInside(folder, posix.dirname(from));
  if (parent === null) return err({ code: 'file/not-found', name: own });
  const [fromPath, toPath] = [join(parent, own), join(parent, name)];
  try {
    if (!(await disk.exists(fromPath))) return err({ code: 'file/not-found', name: own });
    if ((await disk.exists(toPath)) && !(await isSameFile(disk, fromPath, toPath))) {
      return err({ code: 'file/exists', name });
    }
  } catch (error) {
    return err(fileError(error, own, 'writing'));
  }
  return ok({ from, to: posix.join(posix.dirname(from), name), fromPath, toPath });
}

/** Where the disk takes names apart by more than upper and lower case they are two files. */
async function isSameFile(disk: Disk, one: string, other: string): Promise<boolean> {
  if (one.toLowerCase() !== other.toLowerCase()) return false;
  const [a, b] = [await disk.facts(one), await disk.facts(other)];
  const names = await disk.list(dirname(one));
  return a.inode === b.inode && !names.includes(basename(other));
}

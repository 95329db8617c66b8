import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ExportFile } from '#core/export/target.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import { isInside } from '../files/inside.ts';
import { readStable, sha256Of } from '../files/read-stable.ts';
import { fileError } from '../files/system-error.ts';
import type { FileWriter } from '../files/write-file.ts';

/** What exports wrote last, by real path: SHA-256 of the content. */
interface ExportMemory {
  get(path: string): string | undefined;
  set(path: string, sha256: string): void;
}

export interface WriteExportOptions {
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly memory: ExportMemory;
  /** Whether a file may be replaced that Galley did not write, or that was changed since. */
  readonly mayReplace: (path: string) => Promise<boolean>;
}

/**
 * Writes an export's files below `folder` and answers their paths; null when the person does not want
 * a file replaced. What Galley wrote and nobody touched is replaced without a question; nothing is
 * written before every question is answered.
 */
export async function writeExport(
  folder: string,
  files: readonly ExportFile[],
  options: WriteExportOptions,
): Promise<Result<readonly string[] | null, AppError>> {
  const contents: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (const { path, content } of files) {
    const target = await targetPath(folder, path);
    if (!target.ok) return target;
    contents.push({
      path: target.value,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    });
  }
  for (const { path, bytes } of contents) {
    if (!(await isFree(path, bytes, options)) && !(await options.mayReplace(path))) return ok(null);
  }
  for (const { path, bytes } of contents) {
    const written = await options.writer.write(path, bytes);
    if (written.ok) options.memory.set(path, written.value);
    else if (written.error.kind === 'failed') return err(written.error.error);
  }
  return ok(contents.map(({ path }) => path));
}

async function isFree(path: string, bytes: Uint8Array, { disk, memory }: WriteExportOptions) {
  if (!(await disk.exists(path))) return true;
  const now = await readStable(disk, path).catch(() => null);
  return now !== null && (now.sha256 === sha256Of(bytes) || now.sha256 === memory.get(path));
}

/** Where a file of an export goes; its folders are made. A link out of the chosen folder is refused. */
async function targetPath(folder: string, path: string): Promise<Result<string, AppError>> {
  const name = basename(path);
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))) {
    return err({ code: 'file/failed', name, cause: `${path} leads out of the folder` });
  }
  try {
    await mkdir(folder, { recursive: true });
    const root = await realpath(folder);
    const made = await makeFoldersInside(root, parts.slice(0, -1));
    const target = made && join(made, name);
    const real = target && (await realpath(target).catch(() => target));
    return real !== null && isInside(root, real)
      ? ok(real)
      : err({ code: 'file/failed', name, cause: `${dirname(path)} leads out of the folder` });
  } catch (error) {
    return err(fileError(error, name, 'writing'));
  }
}

/** The real path of the innermost folder; null as soon as a link leads out of `root`. */
async function makeFoldersInside(root: string, names: readonly string[]): Promise<string | null> {
  let folder = root;
  for (const name of names) {
    const next = join(folder, name);
    await mkdir(next, { recursive: true });
    folder = await realpath(next);
    if (!isInside(root, folder)) return null;
  }
  return folder;
}

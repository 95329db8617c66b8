import type { AppError } from '#core/app-error.ts';
import type { ImportProgress } from '#core/ipc/import-shapes.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import { sha256Of } from '../files/read-stable.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { AskImports } from './import-process.ts';
import { missingFolders, removeEmpty, removeMade, type MadeFile } from './take-back.ts';
import { writeImport } from './write-import.ts';

export interface MadeImport {
  readonly texts: readonly LibraryFile[];
  readonly pictures: readonly MadeFile[];
  /** Those that were made for it, below the library. */
  readonly folders: ReadonlySet<string>;
}

interface ImportWorld {
  readonly ask: AskImports;
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly onProgress: (progress: ImportProgress) => void;
}

/**
 * Writes the files of a plan into the library at the real path `folder`, one after the other. All of them or
 * none: cancelled (null) or stopped by an error it removes what it has written.
 */
export async function importIntoLibrary(
  { ask, disk, writer, onProgress }: ImportWorld,
  {
    folder,
    planId,
    files: total,
  }: { readonly folder: string; readonly planId: string; readonly files: number },
  signal: AbortSignal,
): Promise<Result<MadeImport | null, AppError>> {
  const made: MadeFile[] = [];
  const texts: LibraryFile[] = [];
  const pictures: MadeFile[] = [];
  const folders = new Set<string>();

  async function writeNext(at: number): Promise<AppError | null> {
    // Not with the signal: that would end the process, and with it the plan.
    const answer = await ask({ kind: 'take', planId, at });
    if (!answer.ok) return answer.error;
    const taken = answer.value?.taken ?? null;
    if (taken === null) return { code: 'import/no-plan' };
    const { file, listed } = taken;
    const missing = await missingFolders(disk, folder, file.path);
    for (const each of missing) folders.add(each);
    const { failure } = await writeImport(folder, [file], { disk, writer });
    if (failure !== null) return failure.error;
    const own = { path: file.path, sha256: sha256Of(file.bytes) };
    made.push(own);
    if (listed === null) pictures.push(own);
    else texts.push(listed);
    return null;
  }

  let failure: AppError | null = null;
  for (let at = 0; at < total && failure === null && !signal.aborted; at += 1) {
    onProgress({ done: at, total });
    failure = await writeNext(at);
  }
  if (failure === null && !signal.aborted) return ok({ texts, pictures, folders });
  await removeMade(disk, folder, made);
  await removeEmpty(folder, folders);
  return failure === null ? ok(null) : err(failure);
}

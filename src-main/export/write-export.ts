import { basename, dirname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ExportOutput } from '#core/export/target.ts';
import type { ExportAnswer } from '#core/ipc/shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import { isSystemError, type Disk } from '../files/disk.ts';
import { isInside } from '../files/inside.ts';
import { sha256Of } from '../files/read-stable.ts';
import { fileError } from '../files/system-error.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import { planFile, planPatch, type PlannedWrite, type WriteQuestion } from './planned-write.ts';
import { makeFoldersInside } from '../files/place-inside.ts';

/** What exports wrote last, by real path: SHA-256 of the content. */
interface ExportMemory {
  get(path: string): string | undefined;
  set(path: string, sha256: string): void;
}

export interface WriteExportOptions {
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly memory: ExportMemory;
  /** Whether the file is an issue of the person's, which no export replaces; both are real paths. */
  readonly isIssue: (path: string, folder: string) => Promise<boolean>;
  /** Answers in the order of the questions; null gives the whole export up. */
  readonly ask: (questions: readonly WriteQuestion[]) => Promise<readonly ExportAnswer[] | null>;
}

/** Where an export's files are now. */
interface WrittenExport {
  /** Those that were written, or are there as the person wants them. */
  readonly paths: readonly string[];
  /** Those of them that were not written, but count as written from now on. */
  readonly adopted: readonly string[];
  /** Those that were left as they are. */
  readonly kept: readonly string[];
}

async function planAll(
  folder: string,
  { files, patches }: Pick<ExportOutput, 'files' | 'patches'>,
  { disk, memory }: WriteExportOptions,
): Promise<Result<readonly PlannedWrite[], AppError>> {
  const plans: PlannedWrite[] = [];
  for (const each of [...files, ...patches]) {
    const target = await targetPath(disk, folder, each.path);
    if (!target.ok) return target;
    const { value: path } = target;
    const plan =
      'content' in each
        ? ok(await planFile(disk, path, each, memory.get(path)))
        : await planPatch(disk, path, each);
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  return ok(plans);
}

/**
 * Writes an export's files and patches below `folder`; null when the person gives it up. What Galley
 * wrote and nobody touched is replaced without a question; anything else that is there is asked about
 * with both texts, and nothing is written before every question is answered. Nothing is written either
 * where an issue would be replaced. A file that changes meanwhile is not written.
 */
export async function writeExport(
  folder: string,
  output: Pick<ExportOutput, 'files' | 'patches'>,
  options: WriteExportOptions,
): Promise<Result<WrittenExport | null, AppError>> {
  const plans = await planAll(folder, output, options);
  if (!plans.ok) return plans;
  const replaced = await firstIssue(folder, plans.value, options);
  if (!replaced.ok) return replaced;
  if (replaced.value !== null) {
    const path = replaced.value;
    return err({ code: 'export/is-issue', name: basename(path), folder: dirname(path) });
  }
  const questions = plans.value.flatMap(({ question }) => (question === null ? [] : [question]));
  const answers = questions.length === 0 ? [] : await options.ask(questions);
  if (answers === null) return ok(null);
  const answered = new Map(
    questions.map((question, index) => [question, answers[index] ?? 'keep']),
  );

  const paths: string[] = [];
  const adopted: string[] = [];
  const kept: string[] = [];
  for (const { path, bytes, expected, question } of plans.value) {
    const answer = question === null ? 'replace' : answered.get(question);
    if (answer === 'adopt') adopted.push(path);
    if (answer === 'adopt' && expected !== null) options.memory.set(path, expected);
    if (answer === 'replace') {
      const written = await options.writer.write(path, bytes, expected ?? undefined);
      if (!written.ok) return err(failure(written.error, path));
      if (question?.kind !== 'patch') options.memory.set(path, written.value);
    }
    (answer === 'keep' ? kept : paths).push(path);
  }
  return ok({ paths, adopted, kept });
}

/** The path of an issue that would not be what it is; null when there is none. */
async function firstIssue(
  folder: string,
  plans: readonly PlannedWrite[],
  { disk, isIssue }: WriteExportOptions,
): Promise<Result<string | null, AppError>> {
  if (plans.length === 0) return ok(null);
  try {
    const root = await disk.realPath(folder);
    for (const { path, bytes, expected } of plans) {
      const changes = expected !== absent && expected !== sha256Of(bytes);
      if (changes && (await isIssue(path, root))) return ok(path);
    }
    return ok(null);
  } catch (error) {
    return err(fileError(error, basename(folder), 'writing'));
  }
}

type WriteFailure = Extract<Awaited<ReturnType<FileWriter['write']>>, { ok: false }>['error'];

function failure(error: WriteFailure, path: string): AppError {
  return error.kind === 'failed'
    ? error.error
    : { code: 'file/changed-on-disk', name: basename(path), disk: null };
}

/** Where a file of an export goes; its folders are made. A link out of the chosen folder is refused. */
async function targetPath(
  disk: Disk,
  folder: string,
  path: string,
): Promise<Result<string, AppError>> {
  const name = basename(path);
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))) {
    return err({ code: 'file/failed', name, cause: `${path} leads out of the folder` });
  }
  try {
    await disk.makeFolder(folder);
    const root = await disk.realPath(folder);
    const made = await makeFoldersInside(disk, root, parts.slice(0, -1));
    const target = made && join(made, name);
    const real = target && (await realPathIfThere(disk, target));
    return real !== null && isInside(root, real)
      ? ok(real)
      : err({ code: 'file/failed', name, cause: `${dirname(path)} leads out of the folder` });
  } catch (error) {
    return err(fileError(error, name, 'writing'));
  }
}

/** What is not there yet is where it is said to be. */
async function realPathIfThere(disk: Disk, path: string): Promise<string> {
  try {
    return await disk.realPath(path);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return path;
    throw error;
  }
}

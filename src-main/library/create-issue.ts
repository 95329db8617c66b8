import { basename, dirname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { planNewIssue, type NewIssuePlan } from '#core/issue/new-issue.ts';
import { chooseSources, type ListedFile } from '#core/issue/new-issue/choose-sources.ts';
import { chooseTemplate } from '#core/issue/new-issue/fill-template.ts';
import { err, ok, type Result } from '#core/result.ts';
import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { firstLook } from './first-look.ts';
import { walkLibrary } from './walk-library.ts';
import { fileError } from '../files/system-error.ts';
import { absent, type FileWriter } from '../files/write-file.ts';

export interface CreateIssueRequest {
  /** The real path of the library's folder. */
  readonly folder: string;
  /** In the library's order, with what is no issue. */
  readonly files: readonly LibraryFile[];
  /** YYYY-MM-DD, null for the usual step after the last issue. */
  readonly date: string | null;
  readonly now: Date;
  /** What the library's galley.yaml sets. */
  readonly settings: LibrarySettings;
}

/**
 * The list of a library with every file's number and date, though the scan may not have come to all
 * of them yet. Both arguments are of the library at `folder`.
 */
export function completeList(
  folder: string,
  files: readonly LibraryFile[],
  settings: LibrarySettings,
): readonly LibraryFile[] {
  return files.every(({ sections }) => sections !== null)
    ? files
    : firstLook(folder, walkLibrary(folder), settings, Infinity);
}

const plainFile: DiskText = { text: '', bom: false, lineEndings: [] };

/** Writes the issue after the library's last one; a file that is there already is never written over. */
export async function createIssue(
  { folder, files, date, now, settings }: CreateIssueRequest,
  disk: Disk,
  writer: FileWriter,
): Promise<Result<NewIssuePlan, AppError>> {
  const issues = files.filter(({ kind }) => kind === 'issue').map(listed);
  const sources = chooseSources(issues);
  const documents = new Map<string, DiskText>();
  for (const { path } of sources === null ? [] : [sources.last, ...sources.earlier]) {
    const read = await readInside(disk, folder, path);
    if (read.ok) documents.set(path, read.value);
    else if (path === sources?.last.path) return read;
  }
  const templatePath = settings.template ?? chooseTemplate(files.map(({ id }) => id));
  const template = templatePath === null ? null : await readInside(disk, folder, templatePath);
  if (template !== null && !template.ok) return template;
  const plan = planNewIssue({
    issues,
    texts: new Map([...documents].map(([path, { text }]) => [path, text])),
    template: template?.value.text ?? null,
    date,
    today: dayOf(now),
    libraryName: settings.name ?? basename(folder),
    settings,
  });
  const like = template?.value ?? documents.get(plan.continues ?? '') ?? plainFile;
  return write(plan, like, folder, disk, writer);
}

async function write(
  plan: NewIssuePlan,
  like: DiskText,
  folder: string,
  disk: Disk,
  writer: FileWriter,
): Promise<Result<NewIssuePlan, AppError>> {
  const name = basename(plan.path);
  try {
    // A folder for each year is made with its first issue.
    await disk.makeFolder(join(folder, dirname(plan.path)));
  } catch (error) {
    return err(fileError(error, name, 'writing'));
  }
  const parent = await realPathInside(folder, dirname(plan.path));
  if (parent === null) return err({ code: 'file/not-found', name });
  const written = await writer.write(join(parent, name), encodeDiskText(plan.text, like), absent);
  if (written.ok) return ok(plan);
  return err(
    written.error.kind === 'changed' ? { code: 'file/exists', name } : written.error.error,
  );
}

async function readInside(
  disk: Disk,
  folder: string,
  path: string,
): Promise<Result<DiskText, AppError>> {
  const real = await realPathInside(folder, path);
  if (real === null) return err({ code: 'file/not-found', name: basename(path) });
  const document = await readDocument(disk, real);
  return document.ok ? ok(document.value.disk) : document;
}

function listed({ id, number, title, date }: LibraryFile): ListedFile {
  return { path: id, number, title, date };
}

/** The day where the person is. */
function dayOf(now: Date): string {
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

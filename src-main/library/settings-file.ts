import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { changeLibrarySettings } from '#core/library/change-settings.ts';
import {
  settingsFileName,
  type SettingsChange,
  type SettingsProblem,
} from '#core/library/library-settings.ts';
import { readLibrarySettings, type ReadSettings } from '#core/library/read-settings.ts';
import { err, ok, type Result } from '#core/result.ts';
import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import { documentIfThere } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { absent, type FileWriter } from '../files/write-file.ts';

/** A library's galley.yaml as it is on disk. */
export interface SettingsFile extends ReadSettings {
  /** Null when there is none. */
  readonly document: { readonly disk: DiskText; readonly version: string } | null;
}

const empty: SettingsFile = { document: null, settings: {}, problems: [] };
const emptyText: DiskText = { text: '', bom: false, lineEndings: [] };
/** Somebody else may write just then; more than that is no accident. */
const mostAttempts = 4;

/**
 * Reads the galley.yaml of the library at the real path `folder`. A file that cannot be read, or a
 * link that leads out of the library, sets nothing and is named as a problem.
 */
export async function readSettingsFile(disk: Disk, folder: string): Promise<SettingsFile> {
  const path = join(folder, settingsFileName);
  const real = await realPathInside(folder, settingsFileName);
  if (real === null) {
    const isThere = await disk.exists(path).catch(() => true);
    return isThere ? unreadable('it cannot be reached inside the library') : empty;
  }
  const read = await documentIfThere(disk, real);
  if (!read.ok) return unreadable('cause' in read.error ? read.error.cause : read.error.code);
  if (read.value === null) return empty;
  const { encoding, disk: content, version } = read.value;
  if (encoding !== 'utf-8') return unreadable('it is not UTF-8');
  return { document: { disk: content, version }, ...readLibrarySettings(content.text) };
}

function unreadable(detail: string): SettingsFile {
  const problem: SettingsProblem = { path: [], line: 1, kind: 'unreadable', detail };
  return { ...empty, problems: [problem] };
}

/**
 * Writes changes into a library's galley.yaml, which is made with the first one. What others have
 * written meanwhile stays: the changes are made again on that.
 */
export async function writeSettingsFile(
  disk: Disk,
  writer: FileWriter,
  folder: string,
  changes: readonly SettingsChange[],
): Promise<Result<SettingsFile, AppError>> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const now = await readSettingsFile(disk, folder);
    const [problem] = now.problems;
    if (problem?.kind === 'unreadable') return failed(problem.detail);
    const before = now.document?.disk ?? emptyText;
    const changed = changeLibrarySettings(before.text, changes);
    if (!changed.ok) return failed(whyNot(changed.error, problem));
    if (changed.value === before.text) return ok(now);
    const read = readLibrarySettings(changed.value);
    if (read.problems.length > now.problems.length) {
      return failed(read.problems.map(({ path, detail }) => `${path.join('.')}: ${detail}`).join());
    }
    const path = (await realPathInside(folder, settingsFileName)) ?? join(folder, settingsFileName);
    const bytes = encodeDiskText(changed.value, before);
    const written = await writer.write(path, bytes, now.document?.version ?? absent);
    if (written.ok) {
      const content = { ...before, text: changed.value };
      return ok({ document: { disk: content, version: written.value }, ...read });
    }
    if (written.error.kind === 'failed') return err(written.error.error);
  }
  return failed('another program keeps writing it');
}

/** Writes the text of a galley.yaml as a whole, unless the file is another one than `version`. */
export async function replaceSettingsFile(
  disk: Disk,
  writer: FileWriter,
  folder: string,
  { text, version }: { readonly text: string; readonly version: string },
): Promise<Result<{ readonly version: string }, AppError>> {
  const now = await readSettingsFile(disk, folder);
  const [hidden] = now.document === null ? now.problems : [];
  if (hidden !== undefined) return failed(hidden.detail);
  const shown = now.document?.version ?? absent;
  if (shown !== version) return err(otherThanRead(now));
  const [broken] = readLibrarySettings(text).problems.filter(({ kind }) => kind !== 'value');
  if (broken !== undefined) return failed(`line ${broken.line}: ${broken.detail}`);
  const path = (await realPathInside(folder, settingsFileName)) ?? join(folder, settingsFileName);
  const bytes = encodeDiskText(text, now.document?.disk ?? emptyText);
  const written = await writer.write(path, bytes, version);
  if (written.ok) return ok({ version: written.value });
  if (written.error.kind === 'failed') return err(written.error.error);
  return err(otherThanRead(await readSettingsFile(disk, folder)));
}

function otherThanRead({ document }: SettingsFile): AppError {
  const disk = document === null ? null : { text: document.disk.text, version: document.version };
  return { code: 'file/changed-on-disk', name: settingsFileName, disk };
}

function failed(cause: string): Result<never, AppError> {
  return err({ code: 'file/failed', name: settingsFileName, cause });
}

function whyNot(error: 'not-yaml' | 'no-place', problem: SettingsProblem | undefined): string {
  if (error === 'no-place') return 'a value stands where a list or mapping would have to';
  return problem === undefined ? 'it is no YAML' : `line ${problem.line}: ${problem.detail}`;
}

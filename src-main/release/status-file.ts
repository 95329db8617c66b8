import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { changeLibrarySettings } from '#core/library/change-settings.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import { readStatus, statusFile, type LibraryStatus } from '#core/release/status.ts';
import { err, ok, type Result } from '#core/result.ts';
import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import { documentIfThere } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { absent, type FileWriter } from '../files/write-file.ts';

const emptyText: DiskText = { text: '', bom: false, lineEndings: [] };
/** Somebody else may write just then; more than that is no accident. */
const mostAttempts = 4;

interface StatusOnDisk {
  readonly status: LibraryStatus;
  readonly disk: DiskText;
  readonly version: string | null;
}

/** What status.yaml of the library at the real path `folder` says; nothing when it cannot be read. */
export async function readStatusFile(disk: Disk, folder: string): Promise<LibraryStatus> {
  const now = await statusOnDisk(disk, folder);
  return now.ok ? now.value.status : {};
}

/**
 * Changes status.yaml, which is made with the first change. `changesOf` is asked again when others have
 * written meanwhile; nothing is written over a file that cannot be read.
 */
export async function writeStatusFile(
  disk: Disk,
  writer: FileWriter,
  folder: string,
  changesOf: (status: LibraryStatus) => readonly SettingsChange[],
): Promise<Result<LibraryStatus, AppError>> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const now = await statusOnDisk(disk, folder);
    if (!now.ok) return now;
    const { status, disk: before, version } = now.value;
    const changed = changeLibrarySettings(before.text, changesOf(status));
    if (!changed.ok) return failed('a value stands where a mapping would have to');
    if (changed.value === before.text) return ok(status);
    const path = (await realPathInside(folder, statusFile)) ?? join(folder, statusFile);
    const bytes = encodeDiskText(changed.value, before);
    const written = await writer.write(path, bytes, version ?? absent);
    if (written.ok) return ok(readStatus(changed.value).status);
    if (written.error.kind === 'failed') return err(written.error.error);
  }
  return failed('another program keeps writing it');
}

async function statusOnDisk(disk: Disk, folder: string): Promise<Result<StatusOnDisk, AppError>> {
  const real = await realPathInside(folder, statusFile);
  if (real === null) {
    const isThere = await disk.exists(join(folder, statusFile)).catch(() => true);
    if (isThere) return failed('it cannot be reached inside the library');
    return ok({ status: {}, disk: emptyText, version: null });
  }
  const read = await documentIfThere(disk, real);
  if (!read.ok) return read;
  if (read.value === null) return ok({ status: {}, disk: emptyText, version: null });
  const { encoding, disk: content, version } = read.value;
  const { status, readable } = readStatus(content.text);
  if (encoding !== 'utf-8' || !readable) return failed('it is no YAML that Galley wrote');
  return ok({ status, disk: content, version });
}

function failed(cause: string): Result<never, AppError> {
  return err({ code: 'file/failed', name: statusFile, cause });
}

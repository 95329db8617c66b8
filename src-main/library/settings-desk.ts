import type { AppError } from '#core/app-error.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import type { Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import { createPathQueue } from '../files/path-queue.ts';
import type { FileWriter } from '../files/write-file.ts';
import {
  readSettingsFile,
  replaceSettingsFile,
  writeSettingsFile,
  type SettingsFile,
} from './settings-file.ts';

/** A library's galley.yaml: what is read and what is written take turns. */
export interface SettingsDesk {
  /** Both answer in turn, so that what was read before a change is not shown after it. */
  readonly read: <T>(folder: string, use: (file: SettingsFile) => T) => Promise<T>;
  readonly change: <T>(
    folder: string,
    changes: readonly SettingsChange[],
    use: (file: Result<SettingsFile, AppError>) => T,
  ) => Promise<T>;
  /** Writes the whole text, unless the file is another one than `version`. */
  readonly replace: (
    folder: string,
    text: string,
    version: string,
  ) => Promise<Result<{ readonly version: string }, AppError>>;
}

export function createSettingsDesk(disk: Disk, writer: FileWriter): SettingsDesk {
  const queue = createPathQueue();
  return {
    read: (folder, use) => queue.run('', async () => use(await readSettingsFile(disk, folder))),
    change: (folder, changes, use) =>
      queue.run('', async () => use(await writeSettingsFile(disk, writer, folder, changes))),
    replace: (folder, text, version) =>
      queue.run('', () => replaceSettingsFile(disk, writer, folder, { text, version })),
  };
}

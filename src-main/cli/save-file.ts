import { dirname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { realDisk } from '../files/disk.ts';
import { sweepTemporaryFiles } from '../files/temporary-files.ts';
import { createFileWriter, type FileWriter } from '../files/write-file.ts';
import type { CommandWorld } from './command.ts';

/**
 * The one writer, as the command line uses it: with the window's folder, so that the window completes
 * in place what a killed command left half written.
 */
export function commandLineWriter({ userData }: Pick<CommandWorld, 'userData'>): FileWriter {
  return createFileWriter({
    disk: realDisk,
    backupFolder: join(userData, 'backups'),
    beforeFirstWrite: () => undefined,
  });
}

interface SaveRequest {
  readonly path: string;
  /** The path as the person wrote it. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  /** What the file must still be. */
  readonly version: string;
}

/** Saves a file that is still what was read; the error says in one line why it is not saved. */
export async function saveBytes(
  { path, shown, bytes, version }: SaveRequest,
  { translate, userData }: Pick<CommandWorld, 'translate' | 'userData'>,
): Promise<Result<null, string>> {
  await sweepTemporaryFiles(realDisk, dirname(path));
  const written = await commandLineWriter({ userData }).write(path, bytes, version);
  if (written.ok) return ok(null);
  if (written.error.kind === 'changed') {
    return err(translate('commandLine.changedMeanwhile', { path: shown }));
  }
  return err(writingFailure(written.error.error, shown, translate));
}

export function writingFailure(error: AppError, path: string, translate: Translate): string {
  if (error.code === 'file/disk-full') return translate('commandLine.diskFull', { path });
  const cause = 'cause' in error ? error.cause : error.code;
  return translate('commandLine.cannotWrite', { path, cause });
}

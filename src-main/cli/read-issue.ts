import { resolve } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { Issue } from '#core/issue/model.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { DiskText } from '#core/text/disk-text.ts';
import { readDocument } from '../documents/read-document.ts';
import { realDisk } from '../files/disk.ts';
import type { CommandWorld } from './command.ts';
import { libraryOf, type FileLibrary } from './library-of.ts';

/** An issue's file as the commands work on it. */
export interface IssueFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly disk: DiskText;
  readonly version: string;
  readonly library: FileLibrary;
  /** How the file is parsed. */
  readonly parse: (text: string) => Issue;
  readonly issue: Issue;
}

/**
 * Reads the file of a command; the error says in one line why that is not possible. `named` is the folder
 * that the person asked about, which is the library where no galley.yaml says otherwise.
 */
export async function readIssue(
  file: string,
  { workingFolder, translate }: CommandWorld,
  named: string | null = null,
): Promise<Result<IssueFile, string>> {
  const path = resolve(workingFolder, file);
  const document = await readDocument(realDisk, path);
  if (!document.ok) return err(readingFailure(document.error, file, translate));
  const { disk, encoding, version } = document.value;
  if (encoding === 'unknown' || encoding === 'damaged-utf-8') {
    return err(translate('commandLine.notText', { path: file }));
  }
  if (encoding !== 'utf-8') return err(translate('commandLine.notUtf8', { path: file, encoding }));
  const { text } = disk;
  const library = await libraryOf(path, named);
  const options = { fileName: path, profile: parseProfileOf(library.settings) };
  const parse = (each: string) => parseIssue(each, options);
  return ok({ path, text, disk, version, library, parse, issue: parse(text) });
}

export function readingFailure(error: AppError, path: string, translate: Translate): string {
  if (error.code === 'file/not-found') return translate('commandLine.notThere', { path });
  if (error.code === 'file/too-large') {
    const { megabytes, limit } = error;
    return translate('commandLine.tooLarge', { path, megabytes, limit });
  }
  const cause = 'cause' in error ? error.cause : error.code;
  return translate('commandLine.cannotRead', { path, cause });
}

import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { createTextReader } from '#core/issue/text-reader.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { SourceRecord } from '#core/ipc/translation-shapes.ts';
import { partsOf } from '#core/parts/part-group.ts';
import { err, ok, type Result } from '#core/result.ts';
import { languageFiles, sourceLanguage } from '#core/twins/source-language.ts';
import { knownSources, recordsOfChange } from '#core/twins/translation-records.ts';
import type { TwinText } from '#core/twins/twin-text.ts';
import type { Disk } from '../files/disk.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { readText } from '../library/read-text.ts';
import { noteTranslations, readTranslations } from './translations-file.ts';

export interface TranslationDeskOptions {
  readonly desk: LibraryDesk;
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly now: () => Date;
  readonly onChange: (file: string) => void;
  readonly onFailure: (error: AppError) => void;
}

/** What the open library's translations say of their sources. */
export interface TranslationDesk {
  readonly known: (file: string) => Promise<Result<SourceRecord[], AppError>>;
  readonly note: (
    file: string,
    records: readonly SourceRecord[],
  ) => Promise<Result<SourceRecord[], AppError>>;
  /** A file was saved; where it is the source of translations what they say is remembered (S3). */
  readonly saved: (issueId: string, before: string, after: string) => Promise<void>;
}

export function createTranslationDesk(options: TranslationDeskOptions): TranslationDesk {
  const { desk, disk, writer } = options;

  async function known(file: string): Promise<Result<SourceRecord[], AppError>> {
    const library = desk.current();
    if (library === null) return err({ code: 'library/not-found', path: '' });
    const records = await readTranslations(disk, library.folder);
    return records.ok ? ok(listed(knownSources(records.value, file))) : records;
  }

  async function note(
    file: string,
    records: readonly SourceRecord[],
  ): Promise<Result<SourceRecord[], AppError>> {
    const library = desk.current();
    if (library === null) return err({ code: 'library/not-found', path: '' });
    const at = options.now().toISOString();
    const changes = records.map(({ item, source }) => ({ file, item, source, at }));
    const noted = await noteTranslations(disk, writer, library.folder, changes);
    return noted.ok ? ok(listed(knownSources(noted.value, file))) : noted;
  }

  async function saved(issueId: string, before: string, after: string): Promise<void> {
    const library = desk.current();
    const translations = library === null ? [] : translationsOf(library, issueId);
    if (library === null || translations.length === 0) return;
    const read = readerOf(library);
    for (const file of translations) {
      const text = readText(join(library.folder, file));
      const records = await readTranslations(disk, library.folder);
      if (text === null || !records.ok) continue;
      const changes = recordsOfChange(
        read(issueId, before),
        read(issueId, after),
        read(file, text),
        knownSources(records.value, file),
      );
      if (changes.length === 0) continue;
      const noted = await note(file, changes);
      if (noted.ok) options.onChange(file);
      else options.onFailure(noted.error);
    }
  }

  return { known, note, saved };
}

function listed(known: ReadonlyMap<string, string>): SourceRecord[] {
  return [...known].map(([item, source]) => ({ item, source }));
}

/** The files that are translated from this one; none for a translation. */
function translationsOf({ shown, settings }: OpenLibrary, issueId: string): readonly string[] {
  const { group } = partsOf(shown.groups, issueId);
  const own = group?.parts.find(({ file }) => file === issueId);
  const language = own?.language ?? null;
  if (group === null || own === undefined || language === null) return [];
  const files = languageFiles(shown.groups, shown.files);
  if (sourceLanguage(settings.translation?.source, files) !== language) return [];
  return group.parts.flatMap((part) =>
    part.language !== null &&
    part.language !== language &&
    part.edition === own.edition &&
    part.role !== 'compilation'
      ? [part.file]
      : [],
  );
}

/** As the command line reads issues, so that both find the same prints. */
function readerOf({ settings }: OpenLibrary): (fileName: string, text: string) => TwinText {
  const profile = parseProfileOf(settings);
  return (fileName, text) => ({ text, issue: createTextReader({ fileName, profile })(text) });
}

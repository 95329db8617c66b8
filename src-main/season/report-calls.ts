import { basename, join, posix } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { chartPage } from '#core/charts/chart-page.ts';
import type { CallInput, CallResult } from '#core/ipc/contract.ts';
import type { ReportProgress } from '#core/ipc/report-shapes.ts';
import { classifyFile } from '#core/library/issue-files.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { partChanges } from '#core/parts/change-part.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { PictureKind } from '#core/season/report/report-names.ts';
import { changedFrame } from '#core/season/season-changes.ts';
import { wordsIn } from '#core/season/season-words.ts';
import type { RenderPages } from '../export/make-pictures.ts';
import type { WrittenFiles } from '../export/written-files.ts';
import type { Disk } from '../files/disk.ts';
import { fileError } from '../files/system-error.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { ReadReport } from './read-report.ts';
import { createSeasonProcess, type StartSeasonProcess } from './season-process.ts';
import { seasonRequest } from './season-request.ts';
import { writeLibraryPicture } from './write-library-picture.ts';
import { librarySeasonPath, writeLibraryText, type SeasonWriting } from './write-season.ts';

export interface ReportCallOptions extends SeasonWriting {
  readonly start: StartSeasonProcess;
  readonly renderPages: RenderPages;
  readonly written: WrittenFiles;
  readonly onProgress: (progress: ReportProgress) => void;
}

interface ReportFile {
  /** As a path below the library. */
  readonly path: string;
  readonly content: Uint8Array;
}

export function reportCalls(options: ReportCallOptions) {
  const { desk, renderPages, written, onProgress } = options;
  const ask = createSeasonProcess(options.start);
  let running: AbortController | null = null;

  const tell = (step: ReportProgress['step'], done = 0, total = 0) => {
    onProgress({ step, done, total });
  };

  /** Null when it was cancelled. */
  async function drawn(
    pictures: ReadReport['pictures'],
    kind: PictureKind,
    folder: string,
    signal: AbortSignal,
  ): Promise<Result<readonly ReportFile[], AppError> | null> {
    const files: ReportFile[] = [];
    for (const { name, svg } of pictures) {
      const path = posix.join(folder, name);
      if (kind === 'svg') {
        files.push({ path, content: new TextEncoder().encode(svg) });
        continue;
      }
      tell('drawing', files.length, pictures.length);
      const [made] = await renderPages([chartPage(svg, name)], signal);
      if (signal.aborted) return null;
      if (made?.ok !== true) return err({ code: 'season/failed', cause: made?.error ?? '' });
      files.push({ path, content: made.value });
    }
    return ok(files);
  }

  async function make(
    { asPreface, mayReplace, pictures: kind, ...input }: CallInput<'report.make'>,
    signal: AbortSignal,
  ): Promise<CallResult<'report.make'>> {
    const library = desk.current();
    if (library === null) return err({ code: 'library/not-found', path: '' });
    const { from, to } = input;
    tell('reading');
    const request = seasonRequest(library, input);
    const answer = await ask({ kind: 'report', request, pictures: kind }, signal);
    if (!answer.ok) return answer;
    if (answer.value === null) return ok(null);
    const { report } = answer.value;
    if (report === null) return err({ code: 'season/no-issues', from, to });
    const { language, preface } = report;
    const folder = input.folder.trim().replaceAll('\\', '/').replace(/\/+$/u, '');
    const id = librarySeasonPath(folder === '' ? preface.name : `${folder}/${preface.name}`);
    if (id === null) return err({ code: 'season/bad-name', name: input.folder });
    if (isIssue(library, id)) return err({ code: 'season/is-issue', name: preface.name });
    if (!mayReplace) {
      const names = [preface, ...report.pictures].map(({ name }) => name);
      const free = await areFree(options.disk, join(library.folder, folder), names);
      if (!free.ok) return free;
    }
    const pictures = await drawn(report.pictures, kind, folder, signal);
    if (pictures === null || signal.aborted) return ok(null);
    if (!pictures.ok) return pictures;
    tell('writing');
    // The text comes last: it never names a picture that is not there.
    for (const { path, content } of pictures.value) {
      const saved = await writeLibraryPicture(options, path, content, mayReplace);
      if (!saved.ok) return saved;
    }
    const saved = await writeLibraryText(options, id, preface.text, mayReplace);
    if (!saved.ok) return saved;
    const { season } = request;
    const before = wordsIn(season.own?.preface, language);
    const isNew = asPreface && before !== id;
    const { settings } = library;
    const changes = [
      ...noIssue(settings, id),
      ...(isNew ? changedFrame(settings.season, season, 'preface', language, id) : []),
    ];
    if (changes.length > 0) {
      const changed = await desk.changeSettings(changes);
      if (!changed.ok) return changed;
    }
    return ok({
      fileName: basename(id),
      folder,
      fileId: written.idOf(saved.value),
      issueId: id,
      pictures: pictures.value.length,
      preface: asPreface ? { isNew, before: isNew ? before : null } : null,
    });
  }

  return {
    'report.make': (input) => {
      running?.abort();
      const own = new AbortController();
      running = own;
      return make(input, own.signal);
    },
    'report.cancel': () => {
      running?.abort();
      return ok(undefined);
    },
  } satisfies Partial<Handlers>;
}

/** Refuses where a file of such a name is there already, or cannot be looked for. */
async function areFree(
  disk: Disk,
  folder: string,
  names: readonly string[],
): Promise<Result<null, AppError>> {
  for (const name of names) {
    try {
      if (await disk.exists(join(folder, name))) return err({ code: 'file/exists', name });
    } catch (error) {
      return err(fileError(error, name, 'writing'));
    }
  }
  return ok(null);
}

/** Whether a file is a part of an issue, and no report that may be made anew. */
function isIssue({ shown, settings }: OpenLibrary, id: string): boolean {
  const isSaid = settings.parts?.some(({ file, issue }) => file === id && issue === false);
  return isSaid !== true && shown.groups.some(({ parts }) => parts.some(({ file }) => file === id));
}

/** Says that a report is none of the issues, where its name does not say so. */
function noIssue({ issues, parts }: LibrarySettings, id: string) {
  if (classifyFile(id, issues?.file ?? null) !== 'issue') return [];
  return partChanges(parts ?? [], id, { issue: false });
}

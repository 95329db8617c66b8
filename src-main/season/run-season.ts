import { basename, dirname, posix } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { Picture } from '#core/export/target.ts';
import type { CallInput } from '#core/ipc/contract.ts';
import type { SeasonMade, SeasonProgressEvent } from '#core/ipc/season-shapes.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { compilationChanges } from '#core/season/compilation-changes.ts';
import type { CompiledSeason } from '#core/season/compile-season.ts';
import type { RenderPages } from '../export/make-pictures.ts';
import { readPicture } from '../files/read-picture.ts';
import { fileError } from '../files/system-error.ts';
import type { MakePicture } from '../images/create-picture-maker.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { WantedSeason } from './compile-library-season.ts';
import { bookRows, printedSeason, type BookOutput } from './season-file.ts';
import type { CompiledAnswer } from './season-messages.ts';
import { seasonNotes } from './season-notes.ts';
import { fitBook } from './season-pictures.ts';
import type { AskSeasons } from './season-process.ts';
import { seasonRequest } from './season-request.ts';
import { writeLibraryText, type SeasonWriting } from './write-season.ts';

export interface SeasonWorld extends SeasonWriting {
  readonly ask: AskSeasons;
  readonly makePicture: MakePicture;
  readonly renderPages: RenderPages;
  readonly translate: () => Translate;
  readonly onProgress: (progress: SeasonProgressEvent) => void;
}

type Wanted = Pick<CallInput<'season.compile'>, 'from' | 'to' | 'language' | 'form'>;
type Written = Omit<SeasonMade, 'fileName' | 'folder' | 'fileId'> & { readonly path: string };
/** Null when it was cancelled. */
export type SeasonRun = Promise<Result<Written | null, AppError>>;

/** Compiles a season into a Markdown file of the library. */
export async function seasonIntoLibrary(
  world: SeasonWorld,
  library: OpenLibrary,
  { path, mayReplace, ...wanted }: Wanted & { readonly path: string; readonly mayReplace: boolean },
  signal: AbortSignal,
): SeasonRun {
  const folder = posix.dirname(path);
  const read = await compiled(world, library, wanted, 'md', folder === '.' ? '' : folder, signal);
  if (!read.ok) return read;
  if (read.value === null) return ok(null);
  const { compiled: season } = read.value;
  if (isIssue(library, path)) return err({ code: 'season/is-issue', name: basename(path) });
  world.onProgress({ step: 'writing', done: 0, total: 0 });
  if (signal.aborted) return ok(null);
  const saved = await writeLibraryText(world, path, season.text, mayReplace);
  if (!saved.ok) return saved;
  const changes = compilationChanges(library.settings, path);
  if (changes.length > 0) {
    const changed = await world.desk.changeSettings(changes);
    if (!changed.ok) return changed;
  }
  const bytes = Buffer.byteLength(season.text);
  return ok({ path: saved.value, issueId: path, notes: [], bytes, ...factsOf(season) });
}

/** Compiles a season into a page or a book at `path`, over what is there. */
export async function seasonIntoFile(
  world: SeasonWorld,
  library: OpenLibrary,
  { path, output, ...wanted }: Wanted & { readonly path: string; readonly output: BookOutput },
  signal: AbortSignal,
): SeasonRun {
  const tell = (step: SeasonProgressEvent['step'], done = 0, total = 0) => {
    world.onProgress({ step, done, total });
  };
  const read = await compiled(world, library, wanted, output, '', signal);
  if (!read.ok) return read;
  if (read.value === null) return ok(null);
  const { compiled: season, pictures } = read.value;
  const own = await coverOf(library, seasonRequest(library, wanted).season);
  if (!own.ok) return own;
  const fitted = await fitBook(pictures, output === 'epub' ? own.value : null, {
    types: bookRows[output].pictureTypes,
    settings: library.settings,
    makePicture: world.makePicture,
    renderPages: world.renderPages,
    signal,
    onProgress: (done, total) => {
      tell('pictures', done, total);
    },
  });
  if (signal.aborted) return ok(null);
  tell('making');
  const { pictures: shown, cover, leftOut } = fitted;
  const asked = {
    kind: 'make',
    compiled: season,
    output,
    pictures: shown,
    cover,
  } as const;
  const made = await world.ask(asked, signal);
  if (!made.ok) return made;
  if (made.value === null) return ok(null);
  const t = world.translate();
  const { result } = made.value;
  if (!result.ok) {
    const reasons = result.error.map(({ reason, values }) =>
      translateData(t, 'report', reason, values),
    );
    return err({ code: 'season/failed', cause: reasons.join(' ') });
  }
  if (output === 'pdf') tell('printing');
  const content = await printedSeason(result.value, world.renderPages, signal);
  if (signal.aborted) return ok(null);
  if (!content.ok) return err({ code: 'season/failed', cause: content.error });
  tell('writing');
  if (signal.aborted) return ok(null);
  const bytes = Buffer.from(content.value);
  try {
    await world.disk.makeFolder(dirname(path));
  } catch (error) {
    return err(fileError(error, basename(path), 'writing'));
  }
  const saved = await world.writer.write(path, bytes);
  if (!saved.ok) {
    const name = basename(path);
    return err(
      saved.error.kind === 'failed'
        ? saved.error.error
        : { code: 'file/changed-on-disk', name, disk: null },
    );
  }
  const notes = [
    ...seasonNotes(result.value.report, t),
    ...(leftOut.length === 0
      ? []
      : [{ text: t('seasons.picturesLeftOut'), count: leftOut.length }]),
  ];
  return ok({ path, issueId: null, notes, bytes: bytes.length, ...factsOf(season) });
}

async function compiled(
  { ask, onProgress }: SeasonWorld,
  library: OpenLibrary,
  { form, ...wanted }: Wanted,
  output: BookOutput | 'md',
  folder: string,
  signal: AbortSignal,
): Promise<Result<CompiledAnswer | null, AppError>> {
  onProgress({ step: 'reading', done: 0, total: 0 });
  const request = { ...seasonRequest(library, wanted), form, place: { folder, before: '' } };
  const answer = await ask({ kind: 'compile', request, output }, signal);
  if (!answer.ok) return answer;
  if (answer.value === null) return ok(null);
  const { result } = answer.value;
  if (result.ok) return result;
  const { error } = result;
  const { from, to } = wanted;
  return err(
    error.kind === 'no-issues'
      ? { code: 'season/no-issues', from, to }
      : { code: 'season/not-there', path: error.path },
  );
}

function factsOf({ issues, counts }: CompiledSeason) {
  return { issues: issues.length, items: counts.items };
}

/** Whether a file is an issue, and no compilation that may be made anew. */
function isIssue({ shown, settings }: OpenLibrary, id: string): boolean {
  const isSaid = settings.parts?.some(({ file, is }) => file === id && is === 'compilation');
  if (isSaid === true) return false;
  return shown.groups.some(
    ({ kind, parts }) =>
      kind === 'issue' && parts.some(({ file, role }) => file === id && role !== 'compilation'),
  );
}

async function coverOf(
  { folder, settings }: OpenLibrary,
  { own }: WantedSeason,
): Promise<Result<Picture | null, AppError>> {
  const path = own?.cover ?? settings.season?.cover;
  if (path === undefined) return ok(null);
  const found = await readPicture(folder, path);
  return found === null ? err({ code: 'season/not-there', path }) : ok({ path, ...found });
}

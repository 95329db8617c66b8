import { basename, dirname, extname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { changedFrame } from '#core/season/season-changes.ts';
import { frameFile, seasonFileStem } from '#core/season/season-file-name.ts';
import { seasonWords, wordsIn } from '#core/season/season-words.ts';
import type { CallInput, CallResult } from '#core/ipc/contract.ts';
import type { WrittenFiles } from '../export/written-files.ts';
import { realPathInside } from '../files/inside.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { Settings } from '../settings/settings.ts';
import { seasonIntoFile, seasonIntoLibrary, type SeasonWorld } from './run-season.ts';
import { createSeasonProcess, type StartSeasonProcess } from './season-process.ts';
import { seasonRequest, wantedSeason } from './season-request.ts';
import { librarySeasonPath, writeLibraryText } from './write-season.ts';

export interface SeasonCallOptions extends Omit<SeasonWorld, 'ask'> {
  readonly desk: LibraryDesk;
  readonly settings: Settings;
  readonly start: StartSeasonProcess;
  readonly written: WrittenFiles;
  /** The folder of `--export-dir`, where nothing is asked. */
  readonly fixedFolder: string | null;
  /** Null when the person cancels. */
  readonly choosePath: (path: string, ending: string) => Promise<string | null>;
}

const noLibrary: AppError = { code: 'library/not-found', path: '' };
/** Where the last season went, among the folders of exports. */
const folderKey = 'season';

export function seasonCalls(options: SeasonCallOptions) {
  const { desk, settings, written, fixedFolder, choosePath } = options;
  const world: SeasonWorld = { ...options, ask: createSeasonProcess(options.start) };
  let running: AbortController | null = null;

  async function outline(
    input: CallInput<'season.outline'>,
  ): Promise<CallResult<'season.outline'>> {
    const library = desk.current();
    if (library === null) return err(noLibrary);
    const answer = await world.ask({ kind: 'outline', request: seasonRequest(library, input) });
    if (!answer.ok) return answer;
    if (answer.value === null) return err({ code: 'season/failed', cause: 'cancelled' } as const);
    const { outline: found } = answer.value;
    return ok({ ...found, counts: { ...found.counts, kinds: { ...found.counts.kinds } } });
  }

  /** The folder of the last season, remembered for each library. */
  async function placeFor({ shown: { id } }: OpenLibrary, name: string) {
    if (fixedFolder !== null) return join(fixedFolder, name);
    const ending = extname(name);
    const folders = settings.get('exportFolders');
    const last = folders[id]?.[folderKey];
    const chosen = await choosePath(last === undefined ? name : join(last, name), ending.slice(1));
    if (chosen === null) return null;
    const known = { ...folders[id], [folderKey]: dirname(chosen) };
    settings.set('exportFolders', { ...folders, [id]: known });
    return extname(chosen).toLowerCase() === ending ? chosen : chosen + ending;
  }

  async function run(
    library: OpenLibrary,
    { output, path: given, mayReplace, ...wanted }: CallInput<'season.compile'>,
  ) {
    running?.abort();
    const own = new AbortController();
    running = own;
    if (output === 'md') {
      const path = librarySeasonPath(given);
      if (path === null) return err({ code: 'season/bad-name', name: given } as const);
      return seasonIntoLibrary(world, library, { ...wanted, path, mayReplace }, own.signal);
    }
    const { number } = wantedSeason(library, wanted);
    const stem = seasonFileStem(number, wanted.form, wanted.language);
    const path = await placeFor(library, `${stem}.${output}`);
    if (path === null) return ok(null);
    return seasonIntoFile(world, library, { ...wanted, path, output }, own.signal);
  }

  /** The file of a preface or afterword, made and noted in galley.yaml where there is none. */
  async function frame({
    part,
    language,
    ...range
  }: CallInput<'season.frame'>): Promise<Result<{ issueId: string }, AppError>> {
    const library = desk.current();
    if (library === null) return err(noLibrary);
    const season = wantedSeason(library, range);
    const set = season.own?.[part];
    const known = wordsIn(set, language);
    const path = known ?? frameFile(season.number, part, language);
    if ((await realPathInside(library.folder, path)) === null) {
      const text = seasonWords(language)[part];
      const made = await writeLibraryText(world, path, text, false);
      if (!made.ok) return made;
    }
    if (known !== null) return ok({ issueId: path });
    const changes = changedFrame(library.settings.season, season, part, language, path);
    const changed = await desk.changeSettings(changes);
    return changed.ok ? ok({ issueId: path }) : changed;
  }

  return {
    'season.outline': outline,
    'season.compile': async (input) => {
      const library = desk.current();
      if (library === null) return err(noLibrary);
      const made = await run(library, input);
      if (!made.ok) return made;
      if (made.value === null) return ok(null);
      const { path, ...rest } = made.value;
      const shown = { fileName: basename(path), folder: dirname(path), fileId: written.idOf(path) };
      return ok({ ...rest, ...shown, notes: [...rest.notes] });
    },
    'season.cancel': () => {
      running?.abort();
      return ok(undefined);
    },
    'season.frame': frame,
  } satisfies Partial<Handlers>;
}

import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { SeasonOutput } from '#core/ipc/season-shapes.ts';
import { translateData } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { compilationChanges } from '#core/season/compilation-changes.ts';
import type { CompiledSeason } from '#core/season/compile-season.ts';
import type { SeasonPlace } from '#core/season/season-place.ts';
import { realDisk } from '../files/disk.ts';
import { isInside } from '../files/inside.ts';
import { writeSettingsFile } from '../library/settings-file.ts';
import type { WantedSeason } from '../season/compile-library-season.ts';
import { issuePaths, type SeasonLibrary } from '../season/open-seasons.ts';
import { seasonNotes } from '../season/season-notes.ts';
import type { CommandInput, CommandWorld, ExitCode } from './command.ts';
import { commandLineWriter, writingFailure } from './save-file.ts';
import { seasonContent } from './season-content.ts';
import { writeFiles } from './write-files.ts';

interface SeasonFile {
  readonly path: string;
  readonly output: SeasonOutput;
}

/** A path by the real folder that it is in or will be in. */
export async function realPlace(path: string): Promise<string> {
  const folder = dirname(path);
  const real = await realpath(folder).catch(() => null);
  if (real !== null || folder === path) return join(real ?? folder, basename(path));
  return join(await realPlace(folder), basename(path));
}

function way(from: string, to: string): string {
  return relative(from, to).split(sep).join('/');
}

/** Pictures and links of a file that is read where it lies lead on from there; both are real paths. */
export function placeOf(library: string, out: string): SeasonPlace {
  const folder = dirname(out);
  return isInside(library, folder)
    ? { folder: way(library, folder), before: '' }
    : { folder: '', before: `${way(folder, library)}/` };
}

/** Writes one file of a compiled season; what it does not show as it stands, or the exit code. */
export async function writeSeasonFile(
  { library, wanted }: { readonly library: SeasonLibrary; readonly wanted: WantedSeason },
  compiled: CompiledSeason,
  { path, output }: SeasonFile,
  { values, flags }: CommandInput,
  world: CommandWorld,
): Promise<Result<readonly object[], ExitCode>> {
  const { translate, say, print } = world;
  const made = await seasonContent(library, wanted, compiled, output, values['cover'], world);
  if (!made.ok) {
    say(made.error.message);
    return err(made.error.exit);
  }
  const { content, report, leftOut } = made.value;
  const written = await writeFiles(
    dirname(path),
    { files: [{ path: basename(path), content }], patches: [] },
    { issues: issuePaths(library, compiled), mayReplace: flags.has('replace') },
    world,
  );
  if (!written.ok) return written;
  const noted = output === 'md' ? await noteCompilation(library, path, world) : ok(null);
  if (!noted.ok) {
    say(noted.error);
    return err(2);
  }
  if (leftOut.length > 0) {
    say(translate('commandLine.seasonPicturesLeftOut', { paths: leftOut.join(', ') }));
  }
  if (!flags.has('json')) {
    print(`${translate('commandLine.exportedFile', { path })}\n`);
    for (const { text: message, count } of seasonNotes(report, translate)) {
      say(translate('commandLine.seasonReport', { message, more: count - 1 }));
    }
  }
  return ok(
    report.map(({ line, construct, action, lossy, reason, values: told }) => ({
      line,
      construct,
      action,
      lossy,
      message: translateData(translate, 'report', reason, told),
    })),
  );
}

/** Says in galley.yaml what a text in the library is; the error says why it cannot be said. */
async function noteCompilation(
  { folder, settings }: SeasonLibrary,
  path: string,
  world: CommandWorld,
): Promise<Result<null, string>> {
  if (!isInside(folder, path)) return ok(null);
  const changes = compilationChanges(settings, way(folder, path));
  if (changes.length === 0) return ok(null);
  const changed = await writeSettingsFile(realDisk, commandLineWriter(world), folder, changes);
  if (changed.ok) return ok(null);
  const name = 'name' in changed.error ? changed.error.name : folder;
  return err(writingFailure(changed.error, name, world.translate));
}

import type { ExportOutput } from '#core/export/target.ts';
import { err, ok, type Result } from '#core/result.ts';
import { writeExport } from '../export/write-export.ts';
import { realDisk } from '../files/disk.ts';
import type { CommandWorld, ExitCode } from './command.ts';
import { commandLineMemory } from './export-memory.ts';
import { commandLineWriter, writingFailure } from './save-file.ts';

/**
 * Writes what a command made below the folder `out`; the error is the exit code, and why is said. What
 * Galley did not write is replaced only with `mayReplace`, an issue of the person's never.
 */
export async function writeFiles(
  out: string,
  output: Pick<ExportOutput, 'files' | 'patches'>,
  { issues, mayReplace }: { readonly issues: ReadonlySet<string>; readonly mayReplace: boolean },
  world: CommandWorld,
): Promise<Result<null, ExitCode>> {
  const { translate } = world;
  let foreign: readonly string[] = [];
  let overwritten = '';
  const written = await writeExport(out, output, {
    disk: realDisk,
    writer: commandLineWriter(world),
    memory: commandLineMemory(world),
    isIssue: (path) => {
      if (issues.has(path)) overwritten = path;
      return Promise.resolve(issues.has(path));
    },
    ask: (questions) => {
      foreign = questions.flatMap(({ path, kind }) =>
        kind === 'replace' && !mayReplace ? [path] : [],
      );
      return Promise.resolve(foreign.length > 0 ? null : questions.map(() => 'replace'));
    },
  });
  if (!written.ok) {
    const isIssue = written.error.code === 'export/is-issue';
    world.say(
      isIssue
        ? translate('commandLine.overwritesIssue', { path: overwritten })
        : writingFailure(written.error, out, translate),
    );
    return err(2);
  }
  if (written.value !== null) return ok(null);
  world.say(translate('commandLine.notOurs', { paths: foreign.join(', ') }));
  return err(1);
}

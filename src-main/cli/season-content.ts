import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pictureFormat } from '#core/export/addresses/picture-format.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { Picture } from '#core/export/target.ts';
import type { SeasonOutput } from '#core/ipc/season-shapes.ts';
import { translateData } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { CompiledSeason } from '#core/season/compile-season.ts';
import type { RenderPages } from '../export/make-pictures.ts';
import { readPicture } from '../files/read-picture.ts';
import type { MakePicture } from '../images/create-picture-maker.ts';
import type { WantedSeason } from '../season/compile-library-season.ts';
import type { SeasonLibrary } from '../season/open-seasons.ts';
import { bookRows, makeSeason, printedSeason } from '../season/season-file.ts';
import { fitBook, seasonPictures } from '../season/season-pictures.ts';
import type { CommandWorld, ExitCode } from './command.ts';
import { renderPagesInApp } from './render-pages-in-app.ts';

interface SeasonContent {
  readonly content: string | Uint8Array;
  readonly report: readonly ReportEntry[];
  /** Paths of pictures that could not be made small enough. */
  readonly leftOut: readonly string[];
}

interface SeasonFault {
  readonly message: string;
  readonly exit: ExitCode;
}

/** libvips is only loaded for a picture that needs it. */
const makePicture: MakePicture = async ({ bytes, limits }) => {
  const { shrinkPicture } = await import('../images/shrink-picture.ts');
  return shrinkPicture(bytes, limits);
};

/** A compiled season as the content of a file; `cover` is the path that was given. */
export async function seasonContent(
  { folder, settings }: Pick<SeasonLibrary, 'folder' | 'settings'>,
  season: WantedSeason,
  compiled: CompiledSeason,
  output: SeasonOutput,
  cover: string | undefined,
  world: CommandWorld,
): Promise<Result<SeasonContent, SeasonFault>> {
  const { translate } = world;
  if (output === 'md') return ok({ content: compiled.text, report: [], leftOut: [] });
  const named = season.own?.cover ?? settings.season?.cover ?? null;
  const picture =
    output === 'epub' ? await coverOf(folder, cover, named, world) : ok<Picture | null>(null);
  if (!picture.ok) return picture;
  const renderPages: RenderPages = (pages) => renderPagesInApp(pages, world);
  const fitted = await fitBook(
    await seasonPictures(compiled.text, folder, settings),
    picture.value,
    { types: bookRows[output].pictureTypes, settings, makePicture, renderPages },
  );
  const { leftOut } = fitted;
  const refused = (reason: string) => {
    const target = `season.${output}`;
    return err({
      message: translate('commandLine.exportRefused', { target, reason }),
      exit: 1,
    } as const);
  };
  const made = makeSeason(compiled, output, fitted.pictures, fitted.cover);
  if (!made.ok) {
    const told = made.error.map(({ reason, values }) =>
      translateData(translate, 'report', reason, values),
    );
    return refused(told.join(' '));
  }
  const printed = await printedSeason(made.value, renderPages);
  return printed.ok
    ? ok({ content: printed.value, report: made.value.report, leftOut })
    : refused(printed.error);
}

async function coverOf(
  folder: string,
  given: string | undefined,
  named: string | null,
  { workingFolder, translate }: CommandWorld,
): Promise<Result<Picture | null, SeasonFault>> {
  const notThere = (path: string) =>
    err({ message: translate('commandLine.notThere', { path }), exit: 2 } as const);
  if (given !== undefined) {
    const bytes = await readFile(resolve(workingFolder, given)).catch(() => null);
    if (bytes === null) return notThere(given);
    return ok({ path: given, mediaType: pictureFormat(bytes)?.mediaType ?? '', bytes });
  }
  if (named === null) return ok(null);
  const found = await readPicture(folder, named);
  return found === null ? notThere(named) : ok({ path: named, ...found });
}

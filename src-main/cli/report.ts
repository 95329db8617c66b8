import { resolve } from 'node:path';
import { chartPage } from '#core/charts/chart-page.ts';
import { editionLanguages, type EditionLanguage } from '#core/export/edition/edition-settings.ts';
import { err, ok, type Result } from '#core/result.ts';
import { pictureKinds, type PictureKind } from '#core/season/report/report-names.ts';
import { seasonFiles } from '#core/season/season-files.ts';
import { openSeasons } from '../season/open-seasons.ts';
import { readReport, type ReadReport } from '../season/read-report.ts';
import type { Command, CommandWorld } from './command.ts';
import { renderPagesInApp } from './render-pages-in-app.ts';
import { wantedSeason } from './wanted-season.ts';
import { writeFiles } from './write-files.ts';

export const report: Command = {
  name: 'report',
  summary: 'reportSummary',
  takes: null,
  options: {
    library: { value: 'DIR', help: 'libraryHelp', required: true },
    season: { value: 'NUMBER', help: 'seasonNumberHelp' },
    issues: { value: 'FROM-TO', help: 'seasonIssuesHelp' },
    out: { value: 'DIR', help: 'reportOutHelp', required: true },
    lang: { value: 'LANGUAGE', help: 'languageHelp', choices: editionLanguages },
    pictures: { value: 'KIND', help: 'reportPicturesHelp', choices: pictureKinds },
    replace: { value: null, help: 'replaceHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run(input, world) {
    const { values, flags } = input;
    const { translate } = world;
    const { library: path = '', out = '' } = values;
    const complain = (message: string): 2 => {
      world.say(message);
      return 2;
    };
    const opened = await openSeasons(resolve(world.workingFolder, path));
    if (!opened.ok) {
      return complain(translate('commandLine.notALibrary', { path, cause: opened.error }));
    }
    const library = opened.value;
    const wanted = wantedSeason(library, input, world);
    if (!wanted.ok) return complain(wanted.error);
    const { folder, settings, files, groups } = library;
    const language = (values['lang'] ?? null) as EditionLanguage | null;
    const season = wanted.value;
    const ids = seasonFiles(groups, files, season, language);
    const kind = values['pictures'] === 'png' ? 'png' : 'svg';
    const made = await readReport({ folder, settings, ids, season, language }, kind);
    const { from, to } = season;
    if (made === null) {
      return complain(translate('commandLine.noIssuesInRange', { path, from, to }));
    }
    const target = resolve(world.workingFolder, out);
    const pictures = await picturesOf(made, kind, world);
    if (!pictures.ok) {
      world.say(translate('commandLine.exportRefused', { target: out, reason: pictures.error }));
      return 1;
    }
    const { name, text } = made.preface;
    const written = [{ path: name, content: text }, ...pictures.value];
    const own = new Set(
      files.flatMap(({ id, kind: of }) => (of === 'issue' ? [resolve(folder, id)] : [])),
    );
    const saved = await writeFiles(
      target,
      { files: written, patches: [] },
      { issues: own, mayReplace: flags.has('replace') },
      world,
    );
    if (!saved.ok) return saved.error;
    const paths = written.map((file) => file.path);
    if (flags.has('json')) world.print(`${JSON.stringify({ from, to, files: paths })}\n`);
    else
      for (const each of paths) {
        world.print(`${translate('commandLine.exportedFile', { path: resolve(target, each) })}\n`);
      }
    return 0;
  },
};

async function picturesOf(
  { pictures }: ReadReport,
  kind: PictureKind,
  world: CommandWorld,
): Promise<
  Result<readonly { readonly path: string; readonly content: string | Uint8Array }[], string>
> {
  if (kind === 'svg') return ok(pictures.map(({ name, svg }) => ({ path: name, content: svg })));
  const drawn = await renderPagesInApp(
    pictures.map(({ name, svg }) => chartPage(svg, name)),
    world,
  );
  const files: { path: string; content: Uint8Array }[] = [];
  for (const [index, { name }] of pictures.entries()) {
    const picture = drawn[index];
    if (picture?.ok !== true) return err(picture?.error ?? '');
    files.push({ path: name, content: picture.value });
  }
  return ok(files);
}

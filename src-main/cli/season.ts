import { resolve } from 'node:path';
import { editionLanguages, type EditionLanguage } from '#core/export/edition/edition-settings.ts';
import type { SeasonOutput } from '#core/ipc/season-shapes.ts';
import { err, type Result } from '#core/result.ts';
import type { CompiledSeason } from '#core/season/compile-season.ts';
import type { FrameText } from '#core/season/frame-text.ts';
import { seasonFiles } from '#core/season/season-files.ts';
import { seasonForms, type SeasonForm } from '#core/season/season-form.ts';
import { seasonProgress } from '#core/season/seasons.ts';
import { compileLibrarySeason, type WantedSeason } from '../season/compile-library-season.ts';
import { openSeasons, type SeasonLibrary } from '../season/open-seasons.ts';
import { readFrameAt } from '../season/read-season.ts';
import { seasonOutputOf } from '../season/season-file.ts';
import type { Command, CommandInput, CommandWorld, ExitCode } from './command.ts';
import { printCounts } from './print-counts.ts';
import { wantedSeason } from './wanted-season.ts';
import { placeOf, realPlace, writeSeasonFile } from './write-season-file.ts';

export const season: Command = {
  name: 'season',
  summary: 'seasonSummary',
  takes: null,
  options: {
    library: { value: 'DIR', help: 'libraryHelp', required: true },
    season: { value: 'NUMBER', help: 'seasonNumberHelp' },
    issues: { value: 'FROM-TO', help: 'seasonIssuesHelp' },
    form: { value: 'FORM', help: 'seasonFormHelp', choices: seasonForms },
    lang: { value: 'LANGUAGE', help: 'languageHelp', choices: editionLanguages },
    preface: { value: 'FILE', help: 'seasonPrefaceHelp' },
    afterword: { value: 'FILE', help: 'seasonAfterwordHelp' },
    out: { value: 'FILE', help: 'seasonOutHelp' },
    epub: { value: 'FILE', help: 'seasonEpubHelp' },
    cover: { value: 'FILE', help: 'seasonCoverHelp' },
    stats: { value: null, help: 'seasonStatsHelp' },
    replace: { value: null, help: 'replaceHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run(input, world) {
    const { values, flags } = input;
    const opened = await openSeasons(resolve(world.workingFolder, values['library'] ?? ''));
    if (!opened.ok) {
      const path = values['library'] ?? '';
      world.say(world.translate('commandLine.notALibrary', { path, cause: opened.error }));
      return 2;
    }
    const library = opened.value;
    if (values['season'] === undefined && values['issues'] === undefined) {
      return listSeasons(library, input, world);
    }
    const wanted = wantedSeason(library, input, world);
    if (!wanted.ok) {
      world.say(wanted.error);
      return 2;
    }
    const wish = { library, wanted: wanted.value };
    if (flags.has('stats')) {
      const compiled = compile(wish, null, input, world);
      if (compiled.ok) return printCounts(compiled.value, input, world);
      world.say(compiled.error);
      return 2;
    }
    return writeAll(wish, input, world);
  },
};

interface Wish {
  readonly library: SeasonLibrary;
  readonly wanted: WantedSeason;
}

/** Writes what `--out` and `--epub` name, and tells of it. */
async function writeAll(wish: Wish, input: CommandInput, world: CommandWorld): Promise<ExitCode> {
  const { translate, say, print } = world;
  const { out, epub } = input.values;
  const files: { readonly shown: string; readonly output: SeasonOutput }[] = [];
  for (const shown of [out, epub]) {
    if (shown === undefined) continue;
    const output = seasonOutputOf(shown);
    if (output === null || (shown === epub && output !== 'epub')) {
      const key = shown === out ? 'notASeasonFile' : 'notAnEpub';
      say(translate(`commandLine.${key}`, { path: shown }));
      return 2;
    }
    files.push({ shown, output });
  }
  if (files.length === 0) {
    say(translate('commandLine.outNeeded'));
    return 2;
  }
  let compiled: CompiledSeason | null = null;
  const report: object[] = [];
  for (const { shown, output } of files) {
    const path = await realPlace(resolve(world.workingFolder, shown));
    const made = compile(wish, output === 'md' ? path : null, input, world);
    if (!made.ok) {
      say(made.error);
      return 2;
    }
    if (compiled === null) sayAbout(wish.wanted, made.value, world);
    compiled = made.value;
    const written = await writeSeasonFile(wish, compiled, { path, output }, input, world);
    if (!written.ok) return written.error;
    report.push(...written.value);
  }
  if (input.flags.has('json')) {
    const { from, to } = wish.wanted;
    const named = { file: out ?? epub, ...(epub === undefined ? {} : { epub }) };
    print(`${JSON.stringify({ ...named, from, to, issues: compiled?.issues, report })}\n`);
  }
  return 0;
}

function listSeasons(library: SeasonLibrary, input: CommandInput, world: CommandWorld): ExitCode {
  const { seasons: listed } = library;
  if (input.flags.has('json')) {
    const rows = listed.map(({ number, from, to, count, length, gaps, repeated, isComplete }) => ({
      number,
      from,
      to,
      count,
      length,
      gaps,
      repeated,
      complete: isComplete,
    }));
    world.print(`${JSON.stringify(rows)}\n`);
    return 0;
  }
  if (listed.length === 0) {
    const path = input.values['library'] ?? '';
    world.say(world.translate('commandLine.noSeasonLength', { path }));
    return 2;
  }
  for (const { number, from, to, count, length, gaps } of listed) {
    const missing = gaps.length === 0 ? 'none' : gaps.join(', ');
    const values = { number, from, to, count, length, gaps: missing };
    world.print(`${world.translate('commandLine.seasonLine', values)}\n`);
  }
  return 0;
}

/** `path` is where the text will lie; null for what is read anywhere. */
function compile(
  { library, wanted }: Wish,
  path: string | null,
  { values }: CommandInput,
  { workingFolder, translate }: CommandWorld,
): Result<CompiledSeason, string> {
  const { folder, settings, files, groups } = library;
  const { from, to } = wanted;
  const language = (values['lang'] ?? null) as EditionLanguage | null;
  const texts: { preface?: FrameText; afterword?: FrameText } = {};
  for (const part of ['preface', 'afterword'] as const) {
    const given = values[part];
    const text =
      given === undefined ? undefined : readFrameAt(folder, resolve(workingFolder, given));
    if (text === null) return err(translate('commandLine.notThere', { path: given ?? '' }));
    if (text !== undefined) texts[part] = text;
  }
  const made = compileLibrarySeason({
    folder,
    settings,
    ids: seasonFiles(groups, files, wanted, language),
    season: wanted,
    language,
    form: (values['form'] ?? 'full') as SeasonForm,
    place: path === null ? { folder: '', before: '' } : placeOf(folder, path),
    texts,
  });
  if (made.ok) return made;
  return err(
    made.error.kind === 'no-issues'
      ? translate('commandLine.noIssuesInRange', { path: values['library'] ?? '', from, to })
      : translate('commandLine.notThere', { path: made.error.path }),
  );
}

function sayAbout(
  wanted: WantedSeason,
  { issues, leftOut }: CompiledSeason,
  { translate, say }: CommandWorld,
): void {
  const { gaps } = seasonProgress(
    wanted,
    issues.map(({ number }) => number ?? -1),
  );
  if (gaps.length > 0) say(translate('commandLine.seasonGap', { numbers: gaps.join(', ') }));
  if (leftOut.length > 0) {
    say(translate('commandLine.seasonLeftOut', { paths: leftOut.join(', ') }));
  }
  if (issues.every(({ address }) => address === null)) {
    say(translate('commandLine.seasonNoOriginals'));
  }
}

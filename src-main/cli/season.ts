import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { editionLanguages, type EditionLanguage } from '#core/export/edition/edition-settings.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { Picture } from '#core/export/target.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { translateData } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import {
  compileSeason,
  seasonForms,
  type CompiledSeason,
  type SeasonForm,
} from '#core/season/compile-season.ts';
import { issueNumbers, seasonFiles } from '#core/season/season-files.ts';
import { wordsIn } from '#core/season/season-words.ts';
import { seasonProgress, type Season } from '#core/season/seasons.ts';
import { readText } from '../library/read-text.ts';
import { issuePaths, openSeasons, type SeasonLibrary } from '../season/open-seasons.ts';
import { readFrame, readSeason } from '../season/read-season.ts';
import { seasonEnding, seasonFile } from '../season/season-file.ts';
import type { Command, CommandInput, CommandWorld, ExitCode } from './command.ts';
import { printCounts } from './print-counts.ts';
import { renderPagesInApp } from './render-pages-in-app.ts';
import { writeFiles } from './write-files.ts';

/** Bytes of a picture that is embedded in a page or a book. */
const pictureLimit = 2_000_000;

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
    if (!flags.has('stats') && values['out'] === undefined) {
      world.say(world.translate('commandLine.outNeeded'));
      return 2;
    }
    const compiled = compile(library, wanted.value, input, world);
    if (!compiled.ok) {
      world.say(compiled.error);
      return 2;
    }
    if (flags.has('stats')) return printCounts(compiled.value, input, world);
    return writeSeason(library, wanted.value, compiled.value, input, world);
  },
};

function listSeasons(library: SeasonLibrary, input: CommandInput, world: CommandWorld): ExitCode {
  const { groups, files, seasons } = library;
  const numbers = issueNumbers(groups, files);
  const listed = seasons.map((each) => ({ ...each, ...seasonProgress(each, numbers) }));
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

function wantedSeason(
  { seasons }: SeasonLibrary,
  { values }: CommandInput,
  { translate }: CommandWorld,
): Result<Pick<Season, 'number' | 'from' | 'to' | 'own'>, string> {
  const { library: path = '', issues, season: ordinal } = values;
  if (issues !== undefined && ordinal !== undefined)
    return err(translate('commandLine.issuesOrSeason'));
  if (issues === undefined) {
    const found = seasons.find(({ number }) => String(number) === ordinal);
    if (found !== undefined) return ok(found);
    const count = seasons.length;
    return err(translate('commandLine.noSuchSeason', { number: ordinal ?? '', path, count }));
  }
  const [, first, last] = /^(\d{1,6})\s*(?:-|–|~|\.\.)\s*(\d{1,6})$/u.exec(issues) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === undefined || last === undefined || from > to) {
    return err(translate('commandLine.notARange', { name: '--issues', value: issues }));
  }
  const same = seasons.find((each) => each.from === from && each.to === to);
  const length = to - from + 1;
  return ok(same ?? { number: Math.ceil(to / length), from, to, own: null });
}

function compile(
  library: SeasonLibrary,
  wanted: Pick<Season, 'number' | 'from' | 'to' | 'own'>,
  { values }: CommandInput,
  { workingFolder, translate, say }: CommandWorld,
): Result<CompiledSeason, string> {
  const { folder, settings, files, groups } = library;
  const { from, to, own } = wanted;
  const language = (values['lang'] ?? null) as EditionLanguage | null;
  const ids = seasonFiles(groups, files, wanted, language);
  const issues = readSeason(folder, ids, settings);
  const path = values['library'] ?? '';
  if (issues.length === 0) {
    return err(translate('commandLine.noIssuesInRange', { path, from, to }));
  }
  const frame = settings.season ?? {};
  const spoken = language ?? (issues.some(({ issue }) => issue.language === 'zh') ? 'zh' : 'en');
  const texts = (['preface', 'afterword'] as const).map((name): Result<string, string> => {
    const given = values[name];
    const set = wordsIn(own?.[name], spoken) ?? wordsIn(frame[name], spoken);
    const text =
      given === undefined ? readFrame(folder, set) : readText(resolve(workingFolder, given));
    if (text !== null) return ok(text);
    return err(translate('commandLine.notThere', { path: given ?? set ?? '' }));
  });
  const [preface, afterword] = texts;
  if (preface?.ok === false) return preface;
  if (afterword?.ok === false) return afterword;
  const out = values['out'];
  const compiled = compileSeason(issues, {
    form: (values['form'] ?? 'full') as SeasonForm,
    language,
    season: wanted,
    settings: frame,
    sections: settings.sections ?? [],
    profile: parseProfileOf(settings),
    preface: preface?.value ?? '',
    afterword: afterword?.value ?? '',
    place: placeOf(folder, out === undefined ? null : resolve(workingFolder, out)),
    highlights: own?.highlights ?? [],
  });
  const { gaps } = seasonProgress(
    wanted,
    compiled.issues.map(({ number }) => number ?? -1),
  );
  if (gaps.length > 0) say(translate('commandLine.seasonGap', { numbers: gaps.join(', ') }));
  if (compiled.leftOut.length > 0) {
    say(translate('commandLine.seasonLeftOut', { paths: compiled.leftOut.join(', ') }));
  }
  if (compiled.issues.every(({ address }) => address === null)) {
    say(translate('commandLine.seasonNoOriginals'));
  }
  return ok(compiled);
}

/** Pictures and links of a file that is read where it lies lead on from there. */
function placeOf(library: string, out: string | null) {
  const isRead = out !== null && seasonEnding(out) === '.md';
  const way = isRead ? relative(library, dirname(out)).split(sep).join('/') : '';
  if (!way.startsWith('..')) return { folder: way, before: '' };
  return {
    folder: '',
    before: `${relative(dirname(out ?? ''), library)
      .split(sep)
      .join('/')}/`,
  };
}

async function writeSeason(
  library: SeasonLibrary,
  wanted: Pick<Season, 'from' | 'to'>,
  compiled: CompiledSeason,
  { values, flags }: CommandInput,
  world: CommandWorld,
): Promise<ExitCode> {
  const { translate, say } = world;
  const shown = values['out'] ?? '';
  const out = resolve(world.workingFolder, shown);
  const ending = seasonEnding(out);
  if (ending === null) {
    say(translate('commandLine.notASeasonFile', { path: shown }));
    return 2;
  }
  const cover = await readCover(values['cover'], world);
  if (!cover.ok) {
    say(cover.error);
    return 2;
  }
  const { folder } = library;
  const made = await seasonFile(compiled, {
    ending,
    folder,
    settings: library.settings,
    pictureLimit,
    cover: cover.value,
    renderPages: (pages) => renderPagesInApp(pages, world),
  });
  if (!made.ok) {
    const { error } = made;
    const told = typeof error === 'string' ? [error] : error.map(messageOf(translate));
    say(translate('commandLine.exportRefused', { target: shown, reason: told.join(' ') }));
    return 1;
  }
  const { content, report, tooLarge } = made.value;
  const written = await writeFiles(
    dirname(out),
    { files: [{ path: basename(out), content }], patches: [] },
    { issues: issuePaths(library, compiled), mayReplace: flags.has('replace') },
    world,
  );
  if (!written.ok) return written.error;
  if (tooLarge.length > 0) {
    say(translate('commandLine.seasonPicturesTooLarge', { paths: tooLarge.join(', ') }));
  }
  const entries = report.map(({ line, construct, action, lossy, ...entry }) => {
    const message = translateData(translate, 'report', entry.reason, entry.values);
    return { line, construct, action, lossy, message };
  });
  if (flags.has('json')) {
    const { from, to } = wanted;
    const value = { file: shown, from, to, issues: compiled.issues, report: entries };
    world.print(`${JSON.stringify(value)}\n`);
    return 0;
  }
  world.print(`${translate('commandLine.exportedFile', { path: out })}\n`);
  for (const [first, ...more] of byReason(report.filter(({ lossy }) => lossy))) {
    if (first === undefined) continue;
    const message = messageOf(translate)(first);
    say(translate('commandLine.seasonReport', { message, more: more.length }));
  }
  return 0;
}

/** What a whole season does not show is told once for each reason; --json has it all. */
function byReason(report: readonly ReportEntry[]): readonly (readonly ReportEntry[])[] {
  const groups = new Map<string, ReportEntry[]>();
  for (const entry of report) {
    const there = groups.get(entry.reason);
    if (there === undefined) groups.set(entry.reason, [entry]);
    else there.push(entry);
  }
  return [...groups.values()];
}

function messageOf(translate: CommandWorld['translate']) {
  return ({ reason, values }: ReportEntry) => translateData(translate, 'report', reason, values);
}

async function readCover(
  given: string | undefined,
  { workingFolder, translate }: CommandWorld,
): Promise<Result<Picture | null, string>> {
  if (given === undefined) return ok(null);
  try {
    const bytes = await readFile(resolve(workingFolder, given));
    return ok({ path: given, mediaType: '', bytes });
  } catch {
    return err(translate('commandLine.notThere', { path: given }));
  }
}

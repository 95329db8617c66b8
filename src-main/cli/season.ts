import { realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { editionLanguages, type EditionLanguage } from '#core/export/edition/edition-settings.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { learnSeasonLength } from '#core/library/group-issues.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import { err, ok, type Result } from '#core/result.ts';
import {
  compileSeason,
  seasonForms,
  type CompiledSeason,
  type SeasonForm,
} from '#core/season/compile-season.ts';
import { compiledNumbers, issueNumbers, seasonFiles } from '#core/season/season-files.ts';
import { wordsIn } from '#core/season/season-words.ts';
import { seasonProgress, seasonsOf, type Season } from '#core/season/seasons.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { indexLibrary } from '../library/index-links.ts';
import { readText } from '../library/read-text.ts';
import { readSettingsFile } from '../library/settings-file.ts';
import { readFrame, readSeason } from '../season/read-season.ts';
import type { Command, CommandInput, CommandWorld, ExitCode } from './command.ts';
import { writeFiles } from './write-files.ts';

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

interface SeasonLibrary {
  /** A real path. */
  readonly folder: string;
  readonly settings: LibrarySettings;
  readonly files: readonly LibraryFile[];
  readonly groups: readonly PartGroup[];
  readonly seasons: readonly Season[];
}

async function openSeasons(path: string): Promise<Result<SeasonLibrary, string>> {
  try {
    const folder = await realpath(path);
    const { settings } = await readSettingsFile(realDisk, folder);
    const { files, links } = indexLibrary(folder, settings);
    const groups = links.groups();
    const length = settings.season?.length ?? learnSeasonLength(compiledNumbers(groups, files));
    const newest = Math.max(0, ...issueNumbers(groups, files));
    const seasons = seasonsOf(newest, length, settings.season);
    return ok({ folder, settings, files, groups, seasons });
  } catch (error) {
    return err(systemCause(error));
  }
}

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
  const isRead = out !== null && extname(out).toLowerCase() === '.md';
  const way = isRead ? relative(library, dirname(out)).split(sep).join('/') : '';
  if (!way.startsWith('..')) return { folder: way, before: '' };
  return {
    folder: '',
    before: `${relative(dirname(out ?? ''), library)
      .split(sep)
      .join('/')}/`,
  };
}

function printCounts(
  { counts, title }: CompiledSeason,
  { flags }: CommandInput,
  { print, translate }: CommandWorld,
): ExitCode {
  if (flags.has('json')) {
    print(`${JSON.stringify({ title, ...counts })}\n`);
    return 0;
  }
  const { items, issues } = counts;
  const lines = counts.sections.map((section) => {
    const share = `${((section.items / Math.max(1, items)) * 100).toFixed(1)}%`;
    return translate('commandLine.seasonSectionLine', { ...section, share });
  });
  const total = translate('commandLine.seasonTotalLine', { issues: issues.length, items });
  print(`${[title, ...lines, total].join('\n')}\n`);
  return 0;
}

async function writeSeason(
  library: SeasonLibrary,
  wanted: Pick<Season, 'from' | 'to'>,
  { text, issues }: CompiledSeason,
  { values, flags }: CommandInput,
  world: CommandWorld,
): Promise<ExitCode> {
  const out = resolve(world.workingFolder, values['out'] ?? '');
  if (extname(out).toLowerCase() !== '.md') {
    world.say(world.translate('commandLine.notASeasonFile', { path: values['out'] ?? '' }));
    return 2;
  }
  const own = new Set(library.files.map(({ id }) => join(library.folder, id)));
  for (const { id, kind } of library.files) {
    // A compilation of before is in the library too, and may be made anew.
    if (kind === 'issue' && !issues.some((issue) => issue.id === id))
      own.delete(join(library.folder, id));
  }
  const written = await writeFiles(
    dirname(out),
    { files: [{ path: basename(out), content: text }], patches: [] },
    { issues: own, mayReplace: flags.has('replace') },
    world,
  );
  if (!written.ok) return written.error;
  if (flags.has('json')) {
    const report = { file: values['out'], from: wanted.from, to: wanted.to, issues };
    world.print(`${JSON.stringify(report)}\n`);
  } else world.print(`${world.translate('commandLine.exportedFile', { path: out })}\n`);
  return 0;
}

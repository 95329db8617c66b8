import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { textCounts, type TextCounts } from '#core/issue/text-counts.ts';
import type { Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { largestScanned, readText } from '../library/read-text.ts';
import { readSettingsFile } from '../library/settings-file.ts';
import { readingOf } from '../library/summarise-file.ts';
import { classifyFile } from '#core/library/issue-files.ts';
import { walkLibrary } from '../library/walk-library.ts';
import { statisticsCharts } from '#core/season/statistics/statistics-charts.ts';
import type { Command } from './command.ts';
import { printChart } from './print-chart.ts';
import { readIssue } from './read-issue.ts';

interface FileCounts extends TextCounts {
  readonly file: string;
  readonly title: string | null;
  readonly date: string | null;
}

export const stats: Command = {
  name: 'stats',
  summary: 'statsSummary',
  takes: 'FILE',
  optionalOperand: true,
  options: {
    library: { value: 'DIR', help: 'statsLibraryHelp' },
    chart: { value: 'NAME', help: 'chartHelp', choices: statisticsCharts },
    season: { value: 'NUMBER', help: 'seasonNumberHelp' },
    issues: { value: 'FROM-TO', help: 'seasonIssuesHelp' },
    csv: { value: null, help: 'csvHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run(input, world) {
    const { operand, values, flags } = input;
    const { translate } = world;
    const { library } = values;
    if ((operand === '') === (library === undefined)) {
      world.say(translate('commandLine.fileOrLibrary'));
      return 2;
    }
    if (library === undefined) {
      const read = await readIssue(operand, world);
      if (!read.ok) {
        world.say(read.error);
        return 2;
      }
      const { text, issue } = read.value;
      const one = {
        file: operand,
        title: issue.title,
        date: issue.date,
        ...textCounts(text, issue),
      };
      world.print(flags.has('json') ? `${JSON.stringify(one)}\n` : forPeople([one], translate));
      return 0;
    }
    if (values['chart'] !== undefined) return printChart(input, world);
    const counted = await countLibrary(resolve(world.workingFolder, library));
    if (!counted.ok) {
      world.say(translate('commandLine.notALibrary', { path: library, cause: counted.error }));
      return 2;
    }
    const files = counted.value;
    if (flags.has('json')) world.print(`${JSON.stringify({ files, total: totalOf(files) })}\n`);
    else world.print(forPeople([...files, totalRow(files, translate)], translate));
    return 0;
  },
};

async function countLibrary(path: string): Promise<Result<readonly FileCounts[], string>> {
  try {
    const folder = await realpath(path);
    const { settings } = await readSettingsFile(realDisk, folder);
    const { profile, pattern } = readingOf(settings);
    const files = walkLibrary(folder).entries.flatMap(({ id, size }): FileCounts[] => {
      if (size > largestScanned || classifyFile(id, pattern) !== 'issue') return [];
      const text = readText(join(folder, id));
      if (text === null) return [];
      const issue = parseIssue(text, { fileName: id, profile });
      return [{ file: id, title: issue.title, date: issue.date, ...textCounts(text, issue) }];
    });
    return ok(files);
  } catch (error) {
    return err(systemCause(error));
  }
}

interface Total {
  readonly issues: number;
  readonly words: TextCounts['words'];
  readonly characters: number;
  readonly readingMinutes: number;
  readonly items: number;
}

function totalOf(files: readonly FileCounts[]): Total {
  const sum = (valueOf: (file: FileCounts) => number) =>
    files.reduce((total, file) => total + valueOf(file), 0);
  return {
    issues: files.length,
    words: {
      zh: sum(({ words }) => words.zh),
      ja: sum(({ words }) => words.ja),
      en: sum(({ words }) => words.en),
    },
    characters: sum(({ characters }) => characters),
    readingMinutes: sum(({ readingMinutes }) => readingMinutes),
    items: sum(itemsOf),
  };
}

function itemsOf({ sections }: Pick<TextCounts, 'sections'>): number {
  return sections.reduce((total, { items }) => total + items, 0);
}

function totalRow(files: readonly FileCounts[], translate: Translate): FileCounts {
  const { words, characters, readingMinutes, items } = totalOf(files);
  const file = translate('commandLine.total', { count: files.length });
  const sections = [{ title: '', items }];
  return { file, title: null, date: null, words, characters, readingMinutes, sections };
}

function forPeople(files: readonly FileCounts[], translate: Translate): string {
  const lines = files.map((one) =>
    translate('commandLine.statsLine', {
      file: one.file,
      en: one.words.en,
      zh: one.words.zh,
      ja: one.words.ja,
      characters: one.characters,
      minutes: one.readingMinutes,
      items: itemsOf(one),
    }),
  );
  return `${lines.join('\n')}\n`;
}

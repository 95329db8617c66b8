import { resolve } from 'node:path';
import { chartTable, tableCsv } from '#core/charts/chart-table.ts';
import { chartsOf, statisticsCharts } from '#core/season/statistics/statistics-charts.ts';
import { openSeasons } from '../season/open-seasons.ts';
import { readStatistics, statisticsRequest } from '../season/read-statistics.ts';
import type { CommandInput, CommandWorld, ExitCode } from './command.ts';
import { wantedSeason } from './wanted-season.ts';

/** Prints one of the tables that the window shows, of a library, a season or a run of issues. */
export async function printChart(input: CommandInput, world: CommandWorld): Promise<ExitCode> {
  const { values, flags } = input;
  const { translate } = world;
  const { library: path = '' } = values;
  const opened = await openSeasons(resolve(world.workingFolder, path));
  if (!opened.ok) {
    world.say(translate('commandLine.notALibrary', { path, cause: opened.error }));
    return 2;
  }
  const isWhole = values['season'] === undefined && values['issues'] === undefined;
  const wanted = isWhole ? null : wantedSeason(opened.value, input, world);
  if (wanted?.ok === false) {
    world.say(wanted.error);
    return 2;
  }
  const range = wanted === null ? null : wanted.value;
  const statistics = readStatistics(statisticsRequest(opened.value, range));
  const id = statisticsCharts.find((each) => each === values['chart']) ?? 'items';
  const words = { total: translate('statistics.total'), share: translate('statistics.share') };
  const table = chartTable(chartsOf(statistics, translate)[id], words);
  if (flags.has('json')) world.print(`${JSON.stringify(table)}\n`);
  else if (flags.has('csv')) world.print(tableCsv(table));
  else {
    const lines = [table.columns, ...table.rows].map((cells) =>
      cells.map((cell) => cell ?? '').join('\t'),
    );
    world.print(`${lines.join('\n')}\n`);
  }
  return 0;
}

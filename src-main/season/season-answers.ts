import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { ok } from '#core/result.ts';
import { seasonOutline } from '#core/season/season-outline.ts';
import { compileLibrarySeason } from './compile-library-season.ts';
import { readReport } from './read-report.ts';
import { readStatistics } from './read-statistics.ts';
import { readSeason } from './read-season.ts';
import { makeSeason } from './season-file.ts';
import type { SeasonAnswer, SeasonAsk } from './season-messages.ts';
import { seasonPictures } from './season-pictures.ts';

/** Answers what is asked of a season; the texts are read where this runs. */
export async function answerSeason(asked: SeasonAsk): Promise<SeasonAnswer> {
  if (asked.kind === 'statistics') {
    return { kind: 'statistics', statistics: readStatistics(asked.request) };
  }
  if (asked.kind === 'draw') {
    const { drawChart } = await import('#core/charts/draw-chart.ts');
    return { kind: 'draw', svg: drawChart(asked.chart) };
  }
  if (asked.kind === 'report') {
    return { kind: 'report', report: await readReport(asked.request, asked.pictures) };
  }
  if (asked.kind === 'make') {
    const { compiled, output, pictures, cover } = asked;
    return { kind: 'make', result: makeSeason(compiled, output, pictures, cover) };
  }
  const { folder, settings, ids, language } = asked.request;
  if (asked.kind === 'outline') {
    const outline = seasonOutline(readSeason(folder, ids, settings), {
      language,
      settings: settings.season ?? {},
      sections: settings.sections ?? [],
      profile: parseProfileOf(settings),
    });
    return { kind: 'outline', outline };
  }
  const compiled = compileLibrarySeason(asked.request);
  if (!compiled.ok) return { kind: 'compile', result: compiled };
  const pictures =
    asked.output === 'md' ? [] : await seasonPictures(compiled.value.text, folder, settings);
  return { kind: 'compile', result: ok({ compiled: compiled.value, pictures }) };
}

import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { EditionLanguage } from '#core/export/edition/edition-settings.ts';
import { reportFileName, type PictureKind } from '#core/season/report/report-names.ts';
import { seasonReport } from '#core/season/report/season-report.ts';
import type { SeasonRequest } from './compile-library-season.ts';
import { readSeason } from './read-season.ts';

/** A season's report, its files by their names in one folder. */
export interface ReadReport {
  readonly language: EditionLanguage;
  readonly preface: { readonly name: string; readonly text: string };
  /** Still in SVG, whatever they are to be. */
  readonly pictures: readonly { readonly name: string; readonly svg: string }[];
}

/** Reads the issues and reports on them; null when none can be read. */
export async function readReport(
  { folder, settings, ids, season, language }: SeasonRequest,
  kind: PictureKind,
): Promise<ReadReport | null> {
  const issues = readSeason(folder, ids, settings);
  if (issues.length === 0) return null;
  // What draws is loaded for whoever draws.
  const { drawChart } = await import('#core/charts/draw-chart.ts');
  const report = seasonReport(issues, {
    language,
    settings: settings.season ?? {},
    sections: settings.sections ?? [],
    profile: parseProfileOf(settings),
    season,
    drawChart,
  });
  const { number } = season;
  const text = report.preface((id) => reportFileName(number, id, language, kind));
  return {
    language: report.language,
    preface: { name: reportFileName(number, 'report', language, 'md'), text },
    pictures: report.pictures.map(({ id, svg }) => ({
      name: reportFileName(number, id, language, kind),
      svg,
    })),
  };
}

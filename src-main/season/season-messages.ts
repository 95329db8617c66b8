import type { Chart } from '#core/charts/chart.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { Picture } from '#core/export/target.ts';
import type { Result } from '#core/result.ts';
import type { CompiledSeason } from '#core/season/compile-season.ts';
import type { PictureKind } from '#core/season/report/report-names.ts';
import type { SeasonOutline } from '#core/season/season-outline.ts';
import type { Statistics } from '#core/season/statistics/statistics.ts';
import type { CompileFailure, CompileRequest, SeasonRequest } from './compile-library-season.ts';
import type { ReadReport } from './read-report.ts';
import type { StatisticsRequest } from './read-statistics.ts';
import type { BookOutput, MadeSeason } from './season-file.ts';

/** To the process that reads seasons and makes books of them. */
export type SeasonAsk =
  | { readonly kind: 'statistics'; readonly request: StatisticsRequest }
  | { readonly kind: 'draw'; readonly chart: Chart }
  | { readonly kind: 'report'; readonly request: SeasonRequest; readonly pictures: PictureKind }
  | { readonly kind: 'outline'; readonly request: SeasonRequest }
  | {
      readonly kind: 'compile';
      readonly request: CompileRequest;
      readonly output: BookOutput | 'md';
    }
  | {
      readonly kind: 'make';
      readonly compiled: CompiledSeason;
      readonly output: BookOutput;
      readonly pictures: readonly Picture[];
      readonly cover: Picture | null;
    };

export interface CompiledAnswer {
  readonly compiled: CompiledSeason;
  /** What it shows; nothing for Markdown. */
  readonly pictures: readonly Picture[];
}

export type SeasonAnswer =
  | { readonly kind: 'statistics'; readonly statistics: Statistics }
  | { readonly kind: 'draw'; readonly svg: string }
  | { readonly kind: 'report'; readonly report: ReadReport | null }
  | { readonly kind: 'outline'; readonly outline: SeasonOutline }
  | { readonly kind: 'compile'; readonly result: Result<CompiledAnswer, CompileFailure> }
  | { readonly kind: 'make'; readonly result: Result<MadeSeason, readonly ReportEntry[]> };

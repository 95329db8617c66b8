import type { AppError } from '#core/app-error.ts';
import type { Chart } from '#core/charts/chart.ts';
import type { ReportProgress, ReportWish } from '#core/ipc/report-shapes.ts';
import type { ChartForm } from '#core/ipc/statistics-shapes.ts';
import type { Result } from '#core/result.ts';
import type { Statistics } from '#core/season/statistics/statistics.ts';

export interface IssueRange {
  readonly from: number;
  readonly to: number;
}

/** The numbers of the open library, and what is taken out of the window of them. */
export interface StatisticsService {
  open(): boolean;
  /** Opens, from whatever dialog, where a season's report is made. */
  openReport(range: IssueRange): void;
  close(): void;
  /** Null counts the whole library. */
  read(range: IssueRange | null): Promise<Result<Statistics, AppError>>;
  copy(chart: Chart, form: 'png' | 'csv'): Promise<void>;
  save(chart: Chart, form: ChartForm): Promise<void>;
  /** Tells what came of it, but for a file that is there already: its name, else null. */
  makeReport(wish: ReportWish, onStep: (step: ReportProgress) => void): Promise<string | null>;
  cancelReport(): void;
}

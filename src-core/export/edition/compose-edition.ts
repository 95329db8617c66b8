import { err, ok, type Result } from '../../result.ts';
import { refusal, type ReportEntry } from '../report.ts';
import type { ExportSource } from '../target.ts';
import type { ExportOptions } from './edition-settings.ts';

/** The text that goes out, and where its lines come from. */
export interface ComposedEdition {
  readonly source: ExportSource;
  /** The 1-based line of the master that a 1-based line of the edition's text comes from. */
  readonly lineOf: (line: number) => number;
  /** What the edition leaves out or changes; lines are the master's. */
  readonly report: readonly ReportEntry[];
}

/** Composes an edition of an issue; the error is why the issue cannot go out in it. */
export function composeEdition(
  master: ExportSource,
  options: ExportOptions,
): Result<ComposedEdition, readonly ReportEntry[]> {
  const refusals: ReportEntry[] = [];
  if (options.edition !== 'full') {
    refusals.push(refusal(1, 'edition', 'editionNotOffered', { edition: options.edition }));
  }
  const { language } = options;
  const written = master.issue.language;
  if (language !== null && written !== null && language !== written) {
    refusals.push(refusal(1, 'language', 'languageNotOffered', { language }));
  }
  if (refusals.length > 0) return err(refusals);
  return ok({ source: master, lineOf: (line) => line, report: [] });
}

import { refusal, type ReportEntry } from './report.ts';
import type { ExportOptions, ExportSource } from './target.ts';

/**
 * Why an issue cannot go out in the wanted edition and language; empty when it can. An issue with too
 * little text to tell its language goes out as any.
 */
export function editionRefusals(
  source: ExportSource,
  options: ExportOptions,
): readonly ReportEntry[] {
  const refusals: ReportEntry[] = [];
  if (options.edition !== 'full') {
    refusals.push(refusal(1, 'edition', 'editionNotOffered', { edition: options.edition }));
  }
  const { language } = options;
  const written = source.issue.language;
  if (language !== null && written !== null && language !== written) {
    refusals.push(refusal(1, 'language', 'languageNotOffered', { language }));
  }
  return refusals;
}

import { err, ok, type Result } from '../result.ts';
import { composeEdition } from './edition/compose-edition.ts';
import type { ExportOptions } from './edition/edition-settings.ts';
import { inLineOrder, type ReportEntry } from './report.ts';
import type { ExportOutput, ExportSource, Given, PictureRequest, Target } from './target.ts';

type Refused = readonly ReportEntry[];

/** An export whose edition is composed and that waits for what it needs. */
export interface PlannedExport {
  readonly pictures: readonly PictureRequest[];
  /** The text files below the export's folder that it has to see. */
  readonly reads: readonly string[];
  readonly run: (given: Given) => Result<ExportOutput, Refused>;
}

/**
 * Composes the edition that goes to a target. Lines of pictures, reports and refusals are the
 * issue's own. The error is why this issue cannot go there so.
 */
export function planExport(
  target: Target,
  issue: ExportSource,
  options: ExportOptions,
): Result<PlannedExport, Refused> {
  const edition = composeEdition(issue, options);
  if (!edition.ok) return edition;
  const { source, lineOf, report } = edition.value;
  const inIssue = (entries: Refused): Refused =>
    entries.map((entry) => ({ ...entry, line: lineOf(entry.line) }));
  return ok({
    pictures: target
      .pictures(source)
      .map((request) => ({ ...request, line: lineOf(request.line) })),
    reads: target.reads(source, options),
    run(given) {
      const made = target.export(source, options, given);
      if (!made.ok) return err(inIssue(made.error));
      const entries = [...report, ...inIssue(made.value.report)];
      return ok({ ...made.value, report: inLineOrder(entries) });
    },
  });
}

/** The one door of every export: the edition is composed, the target makes its output of it. */
export function exportIssue(
  target: Target,
  issue: ExportSource,
  options: ExportOptions,
  given: Given,
): Result<ExportOutput, Refused> {
  const planned = planExport(target, issue, options);
  return planned.ok ? planned.value.run(given) : planned;
}

import type { ReportEntry } from '#core/export/report.ts';
import type { ShownReportEntry } from '#core/ipc/shapes.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';

/** A report's entry as a sentence in the window's language. */
export function sentenceOf({ reason, values }: ReportEntry, translate: Translate): string {
  return translateData(translate, 'report', reason, values);
}

/** A report as the window shows it. */
export function shownReport(
  entries: readonly ReportEntry[],
  translate: Translate,
): ShownReportEntry[] {
  return entries.map((entry) => ({
    line: entry.line,
    construct: entry.construct,
    action: entry.action,
    lossy: entry.lossy,
    message: sentenceOf(entry, translate),
  }));
}

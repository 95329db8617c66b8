import type { ReportEntry } from '#core/export/report.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';

/** What a whole season does not show as it stands, told once for each reason. */
export function seasonNotes(
  report: readonly ReportEntry[],
  translate: Translate,
): readonly { readonly text: string; readonly count: number }[] {
  const groups = new Map<string, { first: ReportEntry; count: number }>();
  for (const entry of report) {
    if (!entry.lossy) continue;
    const there = groups.get(entry.reason);
    if (there === undefined) groups.set(entry.reason, { first: entry, count: 1 });
    else there.count += 1;
  }
  return [...groups.values()].map(({ first: { reason, values }, count }) => ({
    text: translateData(translate, 'report', reason, values),
    count,
  }));
}

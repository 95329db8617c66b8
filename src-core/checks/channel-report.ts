import type { ReportEntry } from '../export/report.ts';
import type { ExportOutput } from '../export/target.ts';
import type { Channel } from '../release/channel.ts';
import type { ChannelReport, ChannelSize } from './outside-facts.ts';

/** Gmail shows no more of a mail's HTML (bytes); what is behind it waits for a click. */
export const mailLimit = 102_000;
/** Targets whose body readers get by mail. */
const mailed: ReadonlySet<string> = new Set(['substack']);

/** A channel's export as the copy desk reads it; `output` is null when it is refused. */
export function reportChannel(
  { name, target }: Pick<Channel, 'name' | 'target'>,
  output: Pick<ExportOutput, 'copies' | 'report'> | null,
  refusals: readonly ReportEntry[] = [],
): ChannelReport {
  const copies = output?.copies ?? [];
  const counted = copies.flatMap(({ kind, count }): readonly ChannelSize[] =>
    count === undefined ? [] : [{ kind, ...count }],
  );
  const mails = copies.flatMap(({ kind, html }): readonly ChannelSize[] => {
    if (kind !== 'body' || html === null || !mailed.has(target)) return [];
    return [{ kind: 'mail', used: withoutData(html), limit: mailLimit, unit: 'bytes' }];
  });
  return {
    channel: name,
    target,
    entries: [...refusals, ...(output?.report ?? [])],
    sizes: [...mails, ...counted],
  };
}

/** Pictures inside the page are uploaded when it is pasted and are not in the mail. */
function withoutData(html: string): number {
  return new TextEncoder().encode(html.replaceAll(/\bdata:[^"')\s]*/gu, '')).length;
}

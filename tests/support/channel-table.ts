import type { ReportEntry } from '#core/export/report.ts';
import type { ChannelReport } from '#core/checks/outside-facts.ts';

export function entry(over: Partial<ReportEntry> & Pick<ReportEntry, 'reason'>): ReportEntry {
  return { line: 1, construct: 'text', action: 'changed', lossy: false, values: {}, ...over };
}

export function channelReport(over: Partial<ChannelReport>): ChannelReport {
  return { channel: 'Letter', target: 'substack', entries: [], sizes: [], ...over };
}

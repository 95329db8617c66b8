import { reportChannel } from '#core/checks/channel-report.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { ExportOutput, Target } from '#core/export/target.ts';
import type { ReleaseNote, ReleasePlan, ReleaseRow } from '#core/ipc/release-shapes.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import { fullReleaseChannels, isOut, proposedRelease } from '#core/release/embargo.ts';
import { planRelease, type ReleaseRow as PlannedRow } from '#core/release/plan-release.ts';
import type { Channel } from '#core/release/channel.ts';
import { isPasted, type ChannelLook } from './look-at-channel.ts';
import type { ReleaseView } from './release-view.ts';

export interface ShowOptions {
  readonly findTarget: (id: string) => Target | null;
  readonly translate: Translate;
}

/** The plan as the window shows it. */
export function showPlan(
  view: ReleaseView,
  looks: ReadonlyMap<string, ChannelLook>,
  options: ShowOptions,
): ReleasePlan {
  const checks = new Map([...looks].map(([name, { check }]) => [name, check]));
  const rows = planRelease({ ...view, checks });
  const proposal = proposedRelease(view.issue, proposalChannels(view.channels, options), view);
  const channels = proposalChannels(view.channels, options).map(({ name }) => name);
  return {
    issueId: view.issue.id,
    status: view.record.status ?? (isOut(view.issue, view) ? 'published' : 'draft'),
    rows: rows.map((row) => showRow(row, looks.get(row.channel.name) ?? null, options)),
    proposal: proposal && {
      number: proposal.number,
      isDue: proposal.isDue,
      isDone: proposal.isDone,
      channels,
    },
  };
}

/** The channels that show an earlier issue in full. */
export function proposalChannels(
  channels: readonly Channel[],
  { findTarget }: Pick<ShowOptions, 'findTarget'>,
): readonly Channel[] {
  return fullReleaseChannels(channels, (id) => {
    const target = findTarget(id);
    return target !== null && !isPasted(target);
  });
}

function showRow(
  { channel, edition, state, at, address, copied, refusals }: PlannedRow,
  look: ChannelLook | null,
  { findTarget, translate }: ShowOptions,
): ReleaseRow {
  const target = findTarget(channel.target);
  const output = look?.output ?? null;
  return {
    channel: channel.name,
    targetId: channel.target,
    targetTitle: target?.title ?? channel.target,
    way: target !== null && isPasted(target) ? 'paste' : 'files',
    edition,
    language: channel.language,
    audience: channel.audience,
    gives: channel.gives,
    folder: look?.folder?.path ?? null,
    asksForFolder: look?.folder?.isAllowed === false,
    hasEditor: (target?.editorUrl ?? null) !== null,
    state,
    at,
    address,
    refusals: notesOf(refusals, translate),
    warnings: notesOf(look?.warnings ?? [], translate),
    copies: (output?.copies ?? []).map(({ id, kind, count }) => ({
      id,
      kind,
      isCopied: copied.includes(id),
      count: count ?? null,
    })),
    hasPictures: output !== null && hasPictures(output),
    report: reportChannel(channel, output, [...refusals, ...(look?.warnings ?? [])]),
  };
}

function hasPictures({ files, pages }: ExportOutput): boolean {
  return pages.length > 0 || files.some(({ content }) => typeof content !== 'string');
}

export function notesOf(entries: readonly ReportEntry[], translate: Translate): ReleaseNote[] {
  return entries.map(({ line, reason, values }) => ({
    line,
    reason,
    message: translateData(translate, 'report', reason, values),
    awaits: typeof values['channel'] === 'string' ? values['channel'] : null,
  }));
}

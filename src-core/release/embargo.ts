import type { Edition } from '../export/edition/edition-settings.ts';
import { refusal, type ReportEntry } from '../export/report.ts';
import type { Channel } from './channel.ts';
import type { ReleaseSettings } from './release-settings.ts';
import { nothingOut, type LibraryStatus } from './status.ts';

/** An issue as far as its release is concerned. */
export interface ReleaseIssue {
  /** The path below the library's folder. */
  readonly id: string;
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
}

/** What a release is judged by. */
export interface ReleaseWorld {
  readonly settings: ReleaseSettings;
  readonly status: LibraryStatus;
  readonly issues: readonly ReleaseIssue[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Whether an issue is out: it is called published, or can be read somewhere. What a person calls a draft
 * or scheduled is not; of the others those are that went out anywhere, and those that are past and have
 * a successor, since most issues of a library are older than its status.yaml.
 */
export function isOut(
  { id, date, number }: ReleaseIssue,
  { status, issues, today }: ReleaseWorld,
): boolean {
  const record = status[id] ?? nothingOut;
  const states = Object.values(record.channels).map(({ state }) => state);
  if (record.status === 'published' || states.includes('live')) return true;
  if (record.status !== null) return false;
  if (states.some((state) => state !== 'to-do')) return true;
  if (date === null || date >= today || number === null) return false;
  return issues.some((later) => (later.number ?? 0) > number);
}

/** The issue that has to be out before issue `number` goes public in full; null when it may already. */
function heldUntil(number: number, world: ReleaseWorld): number | null {
  const { fullAfter } = world.settings;
  if (fullAfter === undefined) return null;
  const until = number + fullAfter;
  const isFree = world.issues.some(
    (issue) => issue.number !== null && issue.number >= until && isOut(issue, world),
  );
  return isFree ? null : until;
}

/** Why an edition of the issue may not go to the channel yet; null when it may. */
export function embargoRefusal(
  issue: Pick<ReleaseIssue, 'number'>,
  edition: Edition,
  { audience }: Pick<Channel, 'audience'>,
  world: ReleaseWorld,
): ReportEntry | null {
  const { fullAfter } = world.settings;
  if (edition !== 'full' || audience !== 'public' || fullAfter === undefined) return null;
  if (issue.number === null) return refusal(1, 'release', 'embargoNoNumber', { after: fullAfter });
  const until = heldUntil(issue.number, world);
  if (until === null) return null;
  return refusal(1, 'release', 'embargo', { number: String(issue.number), until: String(until) });
}

/** The earlier issue that goes public in full together with this one. */
export interface ProposedRelease {
  readonly issueId: string;
  readonly number: number;
  /** This issue is out, so the earlier one may go. */
  readonly isDue: boolean;
  /** Every channel that takes it has it. */
  readonly isDone: boolean;
}

/** The channels that show an issue in full once its embargo is over: public, and no paste by hand. */
export function fullReleaseChannels(
  channels: readonly Channel[],
  writesFiles: (targetId: string) => boolean,
): readonly Channel[] {
  return channels.filter(({ audience, target }) => audience === 'public' && writesFiles(target));
}

/**
 * At issue N the release of N - fullAfter; null without such a rule or such an issue, or when no
 * channel would take it.
 */
export function proposedRelease(
  issue: ReleaseIssue,
  channels: readonly Channel[],
  world: ReleaseWorld,
): ProposedRelease | null {
  const { fullAfter } = world.settings;
  if (fullAfter === undefined || issue.number === null || channels.length === 0) return null;
  const number = issue.number - fullAfter;
  const earlier = world.issues.find((each) => each.number === number);
  if (earlier === undefined) return null;
  const record = world.status[earlier.id] ?? nothingOut;
  return {
    issueId: earlier.id,
    number,
    isDue: heldUntil(number, world) === null,
    isDone: channels.every(({ name, edition }) => {
      const sent = record.channels[name];
      return sent !== undefined && sent.state !== 'to-do' && (sent.edition ?? edition) === 'full';
    }),
  };
}

import type { Edition } from '#core/export/edition/edition-settings.ts';
import type { ChannelOutcome, ReleaseProgress } from '#core/ipc/release-shapes.ts';
import type { Channel } from '#core/release/channel.ts';
import { afterWriting } from '#core/release/plan-release.ts';
import { isIssueOf } from '../export/is-issue-of.ts';
import type { ChannelFolders } from './channel-folders.ts';
import { isPasted, type LookOptions } from './look-at-channel.ts';
import { editionOf, type ReleaseDesk } from './release-desk.ts';
import type { ReleaseView } from './release-view.ts';
import { sendFiles, type SendWorld } from './send-to-channel.ts';

export interface SendAllOptions
  extends
    Pick<LookOptions, 'findTarget'>,
    Pick<SendWorld, 'disk' | 'writer' | 'memory' | 'written' | 'ask' | 'renderPages'> {
  readonly folders: ChannelFolders;
  readonly translate: () => SendWorld['translate'];
  readonly now: () => Date;
  /** A yes to files outside the library. */
  readonly askForFolder: (channel: string, path: string) => Promise<boolean>;
  readonly onProgress: (progress: ReleaseProgress) => void;
}

export interface SendAllRequest {
  readonly view: ReleaseView;
  readonly channels: readonly Channel[];
  /** Sends another edition than the channel's, and for good; null for none. */
  readonly override: Edition | null;
  readonly anyway: boolean;
}

/** A request under way, which can be cancelled. */
interface Sent extends SendAllRequest {
  readonly signal: AbortSignal;
}

/** Sends to channels one after the other; one that fails does not stop the others. */
export function createSendAll(desk: ReleaseDesk, options: SendAllOptions) {
  let current: AbortController | null = null;

  const worldFor = (view: ReleaseView) => ({
    ...options,
    translate: options.translate(),
    isIssue: isIssueOf(view.library, view.issue.id, options.memory),
    mayUseFolder: async (name: string, path: string) => {
      const isAllowed = await options.askForFolder(name, path);
      if (isAllowed) await options.folders.allow(view.library, path);
      return isAllowed;
    },
  });

  async function sendOne(
    { view, override, anyway, signal }: Sent,
    channel: Channel,
  ): Promise<ChannelOutcome> {
    const edition = override ?? editionOf(view, channel);
    const look = await desk.look(view, channel, edition, signal);
    if (signal.aborted) return skipped(channel, 'cancelled');
    const sending = { view, channel, edition, look, anyway };
    const outcome = await sendFiles(sending, worldFor(view));
    const { fingerprint } = look.check;
    if (outcome.outcome !== 'written' || fingerprint === null) {
      return { channel: channel.name, ...outcome };
    }
    const at = options.now().toISOString();
    const error = await desk.note(view, channel, (sent) =>
      afterWriting(sent, override, fingerprint, at),
    );
    return { channel: channel.name, ...outcome, error };
  }

  /** What is pasted by hand has its pictures written, so that they are there to be attached. */
  async function sendPictures(
    { view, anyway, signal }: Sent,
    channel: Channel,
  ): Promise<ChannelOutcome> {
    const edition = editionOf(view, channel);
    const look = await desk.look(view, channel, edition, signal);
    if (signal.aborted) return skipped(channel, 'cancelled');
    const sending = { view, channel, edition, look, anyway };
    return { channel: channel.name, ...(await sendFiles(sending, worldFor(view))) };
  }

  async function sendOrSkip(request: Sent, channel: Channel): Promise<ChannelOutcome> {
    if (request.signal.aborted) return skipped(channel, 'cancelled');
    const target = options.findTarget(channel.target);
    const isByHand = target !== null && isPasted(target);
    try {
      return isByHand ? await sendPictures(request, channel) : await sendOne(request, channel);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      return { ...skipped(channel, 'failed'), error: { code: 'app/unexpected', cause } };
    }
  }

  return {
    /** What is being written is finished; what is being made and the channels after it are left. */
    cancel: () => {
      current?.abort();
    },
    async send(request: SendAllRequest): Promise<ChannelOutcome[]> {
      current = new AbortController();
      const { signal } = current;
      const outcomes: ChannelOutcome[] = [];
      const total = request.channels.length;
      for (const channel of request.channels) {
        options.onProgress({ channel: channel.name, finished: outcomes.length, total });
        outcomes.push(await sendOrSkip({ ...request, signal }, channel));
      }
      return outcomes;
    },
  };
}

function skipped(channel: Channel, outcome: 'cancelled' | 'failed'): ChannelOutcome {
  return { channel: channel.name, notes: [], error: null, done: null, outcome };
}

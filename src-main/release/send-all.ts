import type { Edition } from '#core/export/edition/edition-settings.ts';
import type { ChannelOutcome, ReleaseProgress } from '#core/ipc/release-shapes.ts';
import type { Channel } from '#core/release/channel.ts';
import { afterWriting } from '#core/release/plan-release.ts';
import { isIssueOf } from '../export/is-issue-of.ts';
import type { ChannelFolders } from './channel-folders.ts';
import { isPasted, type LookOptions } from './look-at-channel.ts';
import { editionOf, type ReleaseDesk } from './release-desk.ts';
import type { ReleaseView } from './release-view.ts';
import { heldBack, sendFiles, type SendWorld } from './send-to-channel.ts';

export interface SendAllOptions
  extends
    Pick<LookOptions, 'findTarget'>,
    Pick<
      SendWorld,
      'disk' | 'writer' | 'memory' | 'written' | 'ask' | 'renderPages' | 'onWritten'
    > {
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

  const worldFor = ({ view, signal }: Sent) => ({
    ...options,
    signal,
    translate: options.translate(),
    isIssue: isIssueOf(view.library, view.issue.id, options.memory),
  });

  /**
   * Looks at what goes out. A folder that is not allowed is asked for, once nothing else stands in the way,
   * and then looked at again: what is there may be seen only now, and a patch is made of it. Null after a no.
   */
  async function lookToSend(request: Sent, channel: Channel, edition: Edition) {
    const { view, anyway, signal } = request;
    const sending = async () => {
      const look = await desk.look(view, channel, edition, signal);
      return { view, channel, edition, look, anyway };
    };
    const first = await sending();
    const { folder } = first.look;
    const isHeld = heldBack(first, options.translate()) !== null;
    if (signal.aborted || isHeld || folder === null || folder.isAllowed) return first;
    if (!(await options.askForFolder(channel.name, folder.path))) return null;
    await options.folders.allow(view.library, folder.path);
    return sending();
  }

  async function sendOne(request: Sent, channel: Channel): Promise<ChannelOutcome> {
    const { view, override, signal } = request;
    const sending = await lookToSend(request, channel, override ?? editionOf(view, channel));
    if (sending === null || signal.aborted) return skipped(channel, 'cancelled');
    const outcome = await sendFiles(sending, worldFor(request));
    const { fingerprint } = sending.look.check;
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
  async function sendPictures(request: Sent, channel: Channel): Promise<ChannelOutcome> {
    const { view, signal } = request;
    const sending = await lookToSend(request, channel, editionOf(view, channel));
    if (sending === null || signal.aborted) return skipped(channel, 'cancelled');
    return { channel: channel.name, ...(await sendFiles(sending, worldFor(request))) };
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

import type { ChannelOutcome, ReleasePlan, ReleaseProgress } from '#core/ipc/release-shapes.ts';

export interface ReleaseState {
  /** The open issue's channels as they were last looked at; null before, and without channels. */
  readonly releasePlan: ReleasePlan | null;
  /** The revision of the text that was looked at. */
  readonly releaseRevision: number;
  /** How far exporting to several channels is; null while none runs. */
  readonly releaseProgress: ReleaseProgress | null;
  /** What the last export to a channel came to, where it was not simply written; by channel. */
  readonly releaseOutcomes: Readonly<Record<string, ChannelOutcome>>;
  /** The channel whose settings are shown, `new` ones with a target, the list, or nothing. */
  readonly channelForm: ChannelForm | null;
}

type ChannelForm =
  | { readonly kind: 'list' }
  | { readonly kind: 'edit'; readonly name: string; readonly isFromDesk?: boolean }
  | { readonly kind: 'add'; readonly target: string };

export const initialReleaseState: ReleaseState = {
  releasePlan: null,
  releaseRevision: -1,
  releaseProgress: null,
  releaseOutcomes: {},
  channelForm: null,
};

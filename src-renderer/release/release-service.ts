import type { ReleasePlan } from '#core/ipc/release-shapes.ts';

/** What the release desk does with the open issue. */
export interface ReleaseService {
  /** Puts the keyboard onto the desk; false while it is not shown. */
  focus(): boolean;
  /** Exports to the channels whose files are written; `anyway` passes over warnings. */
  run(channels: readonly string[], anyway?: boolean): Promise<void>;
  runAll(): Promise<void>;
  cancel(): void;
  copy(channel: string, part: string, anyway?: boolean): Promise<void>;
  /** Exports to the one channel: writes its files, or copies its main part. */
  exportTo(channel: string): Promise<void>;
  /** `address` null: where the channel's rule says. The answer says what is wrong with it, else null. */
  markLive(channel: string, address: string | null): Promise<string | null>;
  markCorrected(channel: string): Promise<void>;
  takeBack(channel: string): Promise<void>;
  setStatus(status: ReleasePlan['status']): Promise<void>;
  /** Exports the earlier issue that is due, in full. */
  runProposal(): Promise<void>;
  openEditor(targetId: string): Promise<void>;
}

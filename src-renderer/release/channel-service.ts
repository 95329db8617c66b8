import type { Channel } from '#core/release/channel.ts';

/** Changes the channels in galley.yaml. Each answers whether it was written. */
export interface ChannelService {
  openList(): boolean;
  add(channels: readonly Channel[]): Promise<boolean>;
  /** Writes only the fields that differ. */
  change(name: string, next: Channel): Promise<boolean>;
  remove(name: string): Promise<boolean>;
  move(name: string, by: 1 | -1): Promise<boolean>;
  /** Null lifts the rule. */
  setFullAfter(issues: number | null): Promise<boolean>;
  /** Asks for a folder, which is allowed with that; null when the person cancels. */
  chooseFolder(name: string): Promise<string | null>;
}

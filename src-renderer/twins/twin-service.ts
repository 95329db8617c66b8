import type { CommandId } from '#core/commands/catalogue.ts';
import type { TwinSide } from './twin-side.ts';

/** The other language of the open issue: beside it, aligned, and arranged with it. */
export interface TwinService {
  readonly side: TwinSide;
  /** Shows the other language beside the issue, or shows it no more; false where there is none. */
  toggle(): boolean;
  /** Shows the other language beside the issue, and begins its file where there is none yet. */
  start(): Promise<void>;
  focus(): boolean;
  /** Whether a command means the other language, since that was worked on last. */
  means(command: CommandId): boolean;
  /** The issue is about to be opened in the window's own place; false when its text beside cannot be saved. */
  makeRoomFor(issueId: string): Promise<boolean>;
  /** False when it could not be saved, and stays. */
  close(): Promise<boolean>;
}

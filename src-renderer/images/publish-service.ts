/** The library's pictures in the open issue: where they stand, and how they are published. */
export interface PublishService {
  /** Opens the dialog that lists them; false when no issue is open. */
  ask(): boolean;
  /** Publishes those that are not, and gives them their addresses in the text, in one step. */
  publish(): Promise<void>;
  /** Ends the one that is being published and leaves the others. */
  stop(): void;
}

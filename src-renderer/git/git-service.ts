/** The repositories of the library and its channels. */
export interface GitService {
  /** Looks at them again, and says how many there are. */
  refresh(): Promise<void>;
  /** Opens the dialog for one, or for the first with something to commit or push; false when there is none. */
  ask(repositoryId: string | null): boolean;
  /** The next step for what an export to a channel wrote; null where there is none. */
  nextFor(channel: string): { readonly label: string; readonly run: () => void } | null;
  publish(message: string): Promise<void>;
  /** Ends what is being done; what is committed stays so. */
  stop(): void;
  close(): void;
}

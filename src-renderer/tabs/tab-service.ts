/** The issues that are kept at hand; which of them is shown is the open document. */
export interface TabService {
  /** Shows an issue; false when what is open cannot be left or the issue cannot be opened. */
  show(issueId: string): Promise<boolean>;
  /** The same, and it stays at hand when another one is opened. */
  open(issueId: string): Promise<boolean>;
  /** Null means the issue that is shown; all of these answer false where they change nothing. */
  /** It stays when another one is opened, also when it is not quite open yet. */
  keep(issueId: string | null): boolean;
  close(issueId: string | null): boolean;
  closeOthers(issueId: string | null): boolean;
  closeAfter(issueId: string | null): boolean;
  move(issueId: string | null, by: 1 | -1): boolean;
  moveTo(issueId: string, to: number): void;
  step(by: 1 | -1): boolean;
  reopen(): boolean;
  /** Takes up how a library was left: its tabs, and the issue to be shown; null for none that is known. */
  takeUp(): Promise<string | null>;
}

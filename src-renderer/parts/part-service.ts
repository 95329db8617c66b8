import type { PartWish } from '#core/parts/change-part.ts';

/** What a person says of the files of an issue, and the way between them. */
export interface PartService {
  /** Opens a file of the open issue's row. */
  open(file: string): Promise<void>;
  /** Opens the next or the previous file of the issue that `near` is of; false where there is one only. */
  step(near: string | null, step: 1 | -1): boolean;
  /** Asks which issue a file belongs to; null means the open one. */
  askIssue(file: string | null): boolean;
  /** The answer. */
  chooseIssue(issue: string): Promise<void>;
  close(): void;
  /** Keeps in galley.yaml what a file is; a toast offers to take it back. */
  say(file: string, wish: PartWish): Promise<void>;
}

import type { DeletedIssue, IssueVersion } from '#core/ipc/version-shapes.ts';

export interface VersionState {
  /** Of the open issue, the last first, while their dialog is open. */
  readonly versions: readonly IssueVersion[];
  /** The one that is looked at. */
  readonly chosenVersion: { readonly id: string; readonly text: string } | null;
  readonly deletedIssues: readonly DeletedIssue[];
}

export const initialVersionState: VersionState = {
  versions: [],
  chosenVersion: null,
  deletedIssues: [],
};

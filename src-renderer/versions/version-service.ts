/** Versions of the open issue, and issues that were deleted. */
export interface VersionService {
  /** Lists the versions in their dialog. */
  ask(): boolean;
  /** Shows what differs between a version and the text now. */
  choose(versionId: string): Promise<void>;
  /** Writes the version that is looked at as a file beside the issue, and opens it. */
  restoreChosen(): Promise<void>;
  /** Deletes the open issue; the notice takes that back. */
  deleteIssue(): Promise<void>;
  /** Lists what was deleted in its dialog. */
  askDeleted(): Promise<void>;
  putBack(trashId: string): Promise<void>;
}

/** Opens libraries; the issues they list are opened by the DocumentService. */
export interface LibraryService {
  choose(): Promise<void>;
  openRecent(recentId: string): Promise<void>;
  openSample(): Promise<void>;
  openDropped(file: File): Promise<void>;
  /** Starts the issue after the last one and opens it, its title selected; false when that failed. */
  newIssue(): Promise<boolean>;
}

/** Opens libraries; the issues they list are opened by the DocumentService. */
export interface LibraryService {
  choose(): Promise<void>;
  openRecent(recentId: string): Promise<void>;
  openSample(): Promise<void>;
  openDropped(file: File): Promise<void>;
}

/** Issues from elsewhere into the library, and its feeds out of it. */
export interface ImportService {
  open(): boolean;
  /** Cancels what is running. */
  close(): void;
  /** Asks for files or a folder, and shows what would come in. */
  choose(from: 'files' | 'folder'): Promise<void>;
  /** Imports what is shown. */
  write(): Promise<void>;
  cancel(): void;
  /** Takes back the import that is shown. */
  undo(): void;
  /** Opens the first of the issues that came in. */
  openFirst(): void;
  writeFeeds(): Promise<void>;
}

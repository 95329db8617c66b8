/** Opens, saves and watches the one open issue. */
export interface DocumentService {
  /** Saves what is open first; false when that failed and the person has to decide. */
  open(issueId: string): Promise<boolean>;
  /** Saves, and then nothing is open; false when that failed and the text stays open. */
  close(): Promise<boolean>;
  save(): Promise<boolean>;
  /** Waits until the journal has the text as it is; false when it does not take it. */
  recorded(): Promise<boolean>;
  saveCopy(): Promise<void>;
  /** After a conflict: write the text over what is on disk, or take what is on disk as one undo step. */
  keepMine(): Promise<void>;
  takeTheirs(): void;
  /** After a crash: what was recovered stays, or goes for what is on disk, as one undo step. */
  keepRecovered(): void;
  discardRecovered(): void;
  /** Makes a file in another encoding editable; the next save writes UTF-8. */
  convertToUtf8(): void;
  /** Repairs damaged characters as one undo step. */
  repairEncoding(): boolean;
}

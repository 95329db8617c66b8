/** Text that recurs from issue to issue: inserted, saved, and compared with its other copies. */
export interface SnippetService {
  /** As a block of its own at the cursor, one undo step. */
  insert(name: string): void;
  /** Opens the dialog that asks for a name; false with nothing selected. */
  askName(): boolean;
  /** Saves the selection under a name; false when that failed. */
  save(name: string): Promise<boolean>;
  /** Selects the copy that differs. */
  showFinding(): void;
  /** Writes the copy that differs as the others are, one undo step. */
  makeSame(): void;
  /** Says nothing more of the copy while it stays as it is. */
  keepDifferent(): void;
}

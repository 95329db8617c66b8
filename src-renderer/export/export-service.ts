export interface ExportService {
  run(targetId: string): Promise<void>;
  /** Repeats the last export of the open issue, or the first target's. */
  again(): Promise<void>;
  chooseFolder(targetId: string): Promise<void>;
}

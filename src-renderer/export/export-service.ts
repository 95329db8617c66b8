import type { ExportAnswer } from '#core/ipc/shapes.ts';

export interface ExportService {
  run(targetId: string): Promise<void>;
  /** Cancels the export that is being made. */
  cancel(): void;
  /** Repeats the last export of the open issue, or the first target's. */
  again(): Promise<void>;
  /** Answers the question that is shown, file by file; null gives the whole export up. */
  answer(answers: readonly ExportAnswer[] | null): Promise<void>;
  chooseFolder(targetId: string): Promise<void>;
}

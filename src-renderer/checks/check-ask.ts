import type { Checked } from '#core/checks/create-checker.ts';
import type { DeskAsk } from '#core/checks/create-copy-desk.ts';

/** What the window asks of the worker that checks. */
export type CheckAsk = DeskAsk;

/** As much as the window shows (`most-shown.ts`). */
export interface CheckAnswer extends Checked {
  /** The text that was checked. */
  readonly text: string;
}

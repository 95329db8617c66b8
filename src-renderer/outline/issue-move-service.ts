import type { ItemPlace } from '#core/issue/operations/operation.ts';

/** Moves items to another issue of the library; one undo takes them out of there and puts them back here. */
export interface IssueMoveService {
  /** Asks where the current items are to go. */
  ask(): boolean;
  /** The same for these items and this issue, so that only the section is asked for. */
  askSection(places: readonly ItemPlace[], issueId: string): Promise<void>;
  chooseIssue(issueId: string): Promise<void>;
  /** Moves them to the end of that section of the chosen issue. */
  move(section: number): Promise<void>;
  close(): void;
}

import type { ItemPlace } from '#core/issue/operations/operation.ts';

/** A section of the issue that items are to go to. */
export interface TargetSection {
  readonly index: number;
  readonly title: string;
  readonly itemCount: number;
}

/** The items that are to go to another issue, and what is known of where. */
export interface IssueMove {
  readonly places: readonly ItemPlace[];
  /** Of the first of them. */
  readonly title: string;
  /** The issue to choose a section of, likeliest first; null while the issue itself is chosen. */
  readonly target: {
    readonly issueId: string;
    readonly name: string;
    readonly sections: readonly TargetSection[];
  } | null;
}

export interface IssueMoveState {
  readonly issueMove: IssueMove | null;
}

export const initialIssueMoveState: IssueMoveState = { issueMove: null };

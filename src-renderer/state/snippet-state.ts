import type { Range } from '#core/text/edit.ts';

export interface SnippetState {
  /** The first block of the open issue that differs from the snippet it is a copy of. */
  readonly snippetFinding: {
    readonly range: Range;
    readonly name: string;
    /** How many other issues have the snippet. */
    readonly others: number;
  } | null;
}

export const initialSnippetState: SnippetState = { snippetFinding: null };

import type { Finding } from '#core/checks/create-checker.ts';
import type { RuleId } from '#core/checks/rule-ids.ts';
import type { GivenFacts } from '#core/ipc/check-shapes.ts';
import type { SentLink } from '#core/ipc/link-shapes.ts';

/** How many problems of each kind a row of the outline holds. */
export interface ProblemMark {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
}

export interface CheckState {
  /** What the copy desk finds in the open issue, in the order of the text as it is now. */
  readonly problems: readonly Finding[];
  /** What comments in the text keep silent. */
  readonly silencedProblems: readonly Finding[];
  /** By the keys of the outline's rows; a section's counts what its items hold. */
  readonly problemMarks: ReadonlyMap<string, ProblemMark>;
  /** Whether the list shows what is kept silent. */
  readonly silencedShown: boolean;
  /** The certain mistakes that an export asks about; null while none does. */
  readonly preflightErrors: readonly Finding[] | null;
  /** The issue that they are in; null for the open one. */
  readonly preflightOther: { readonly issueId: string; readonly text: string } | null;
  /** What is known around the open issue; null until main has looked. */
  readonly checkFacts: GivenFacts | null;
  /** The rule whose page the dialog shows. */
  readonly shownRule: RuleId | null;
  /** How far looking at links is; null while nobody looks. */
  readonly linkCheck: { readonly done: number; readonly total: number } | null;
  /** Links of the open issue that earlier issues have sent. */
  readonly sentLinks: readonly SentLink[];
}

export const initialCheckState: CheckState = {
  problems: [],
  silencedProblems: [],
  problemMarks: new Map(),
  silencedShown: false,
  preflightErrors: null,
  preflightOther: null,
  checkFacts: null,
  linkCheck: null,
  shownRule: null,
  sentLinks: [],
};

import type { Checked, Finding } from '#core/checks/create-checker.ts';
import type { RuleId } from '#core/checks/rule-ids.ts';
import type { OutlinePlace } from '../state/outline-state.ts';

/** The copy desk: what it finds in the open issue, and what can be done about it. */
export interface CheckService {
  /** What is found in the text as it is now; null when no answer comes, for a text too long to check. */
  current(): Promise<Checked | null>;
  /** Does something once what is shown was found in the text as it is now: at once, or after the next answer. */
  whenCurrent(run: () => void): void;
  /** Puts the cursor on a finding. */
  show(finding: Finding): void;
  /** The finding after or before the cursor; false with no issue. */
  step(direction: 'next' | 'previous'): boolean;
  /** The first finding of a section or item; false when it has none. */
  showFirst(place: OutlinePlace): boolean;
  /** What the list's focused row is about, or what is under the cursor; null without. */
  here(): Finding | null;
  /** Makes a finding's fix, as one undo step; false without one. */
  fix(finding: Finding): boolean;
  /** Makes every fix of one rule, or of all, as one undo step; false when there is none. */
  fixAll(rule: RuleId | null): boolean;
  /** Writes the comment that keeps the rule silent about this place, or in this issue. */
  ignore(finding: Finding, scope: 'place' | 'issue'): boolean;
  /** Takes that comment back. */
  bringBack(finding: Finding): boolean;
  /** Switches a rule off for the library; the notice about it takes that back. */
  switchOff(rule: RuleId): Promise<void>;
}

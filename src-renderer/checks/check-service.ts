import type { Finding } from '#core/checks/create-checker.ts';

/** The copy desk: what it finds in the open issue, and what can be done about it. */
export interface CheckService {
  /** Puts the cursor on a finding. */
  show(finding: Finding): void;
  /** The finding after or before the cursor; false with none. */
  step(direction: 'next' | 'previous'): boolean;
  /** Makes a finding's fix, as one undo step; false without one. */
  fix(finding: Finding): boolean;
  /** Makes every fix of one rule, or of all, as one undo step; false when there is none. */
  fixAll(rule: Finding['rule'] | null): boolean;
  /** Writes the comment that keeps the rule silent about this place. */
  ignore(finding: Finding): void;
  /** Switches a rule off for the library. */
  switchOff(rule: Finding['rule']): Promise<void>;
}

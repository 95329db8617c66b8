import { expect, test } from 'vitest';
import { createChecker } from '#core/checks/create-checker.ts';
import { fixFindings } from '#core/checks/fix-findings.ts';
import { noHouse, type House } from '#core/checks/house.ts';
import { noSurroundings, type Surroundings } from '#core/checks/issue-view.ts';
import type { Rule } from '#core/checks/rule.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';

interface Row {
  readonly text: string;
  /** What the findings cover, in order; nothing for sound text. */
  readonly finds?: readonly string[];
  /** The text after all fixes; the same text where nothing can be fixed. */
  readonly fixed?: string;
}

interface TableOptions {
  readonly house?: Partial<House>;
  readonly surroundings?: Partial<Surroundings>;
}

/** Runs one rule over a table of texts: what it finds, and what its fixes make of them. */
export function ruleTable(
  rule: Rule,
  rows: readonly Row[],
  { house = {}, surroundings = {} }: TableOptions = {},
): void {
  const checker = createChecker({ rules: [rule], house: { ...noHouse, ...house } });
  const check = (text: string) =>
    checker.check(trackIssue(text), { ...noSurroundings, ...surroundings });
  test.for(rows)('$text', ({ text, finds = [], fixed }) => {
    const found = check(text);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(finds);
    const mended = applyEdits(text, fixFindings(found));
    expect(mended).toBe(fixed ?? text);
    if (fixed === undefined) return;
    // K2: what is fixed is not found again, and fixing it again changes nothing.
    expect(check(mended).filter(({ fix }) => fix !== undefined)).toEqual([]);
  });
}

import type { Block } from './block.ts';
import type { Surroundings } from './issue-view.ts';
import type { PlacedRule, Problem } from './rule.ts';

/** What was found in one block in some surroundings; kept with the block. */
export interface PlacedFindings {
  readonly at: number;
  readonly found: readonly (readonly [PlacedRule, Problem])[];
}

/** Rules that see a block and its surroundings: what they found holds while neither changes. */
export interface PlacedRules {
  /** Notes what the surroundings are now. */
  enter(surroundings: Surroundings): void;
  /** What the rules find in a block; `before` is what was kept of it. */
  read(block: Block, before: PlacedFindings | null): PlacedFindings;
}

const nothing: PlacedFindings['found'] = [];

export function createPlacedRules(rules: readonly PlacedRule[]): PlacedRules {
  const parts = [...new Set(rules.flatMap(({ goesBy }) => goesBy))];
  let at = 0;
  let now: Surroundings | null = null;

  return {
    enter(surroundings) {
      if (parts.some((part) => now?.[part] !== surroundings[part])) at += 1;
      now = surroundings;
    },
    read(block, before) {
      if (before?.at === at || now === null) return before ?? { at, found: nothing };
      const found: (readonly [PlacedRule, Problem])[] = [];
      for (const rule of rules) {
        for (const problem of rule.check(block, now)) found.push([rule, problem]);
      }
      return { at, found: found.length === 0 ? nothing : found };
    },
  };
}

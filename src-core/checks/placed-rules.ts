import type { Block } from './block.ts';
import type { IssueView, Surroundings } from './issue-view.ts';
import type { HabitRule, PlacedRule, Problem } from './rule.ts';

/** What was found in one block in some surroundings and by some habits; kept with the block. */
export interface PlacedFindings {
  readonly at: number;
  readonly found: readonly (readonly [PlacedRule | HabitRule, Problem])[];
}

/** Rules that see a block and what is around it: what they found holds while neither changes. */
export interface PlacedRules {
  /** Notes what the surroundings are now; says whether that is as before. */
  enter(surroundings: Surroundings, view: Pick<IssueView, 'blocks' | 'house' | 'issue'>): boolean;
  /** What the rules find in a block; `before` is what was kept of it. */
  read(block: Block, before: PlacedFindings | null): PlacedFindings;
}

const nothing: PlacedFindings['found'] = [];

export function createPlacedRules(
  rules: readonly PlacedRule[],
  habitRules: readonly HabitRule[],
): PlacedRules {
  const parts = [...new Set(rules.flatMap(({ goesBy }) => goesBy))];
  let at = 0;
  let now: Surroundings | null = null;
  let habits: readonly (string | null)[] = [];

  return {
    enter(surroundings, view) {
      const known = habitRules.map((rule) => rule.habit(view));
      const isSame =
        parts.every((part) => now?.[part] === surroundings[part]) &&
        known.every((habit, index) => habit === habits[index]);
      if (!isSame) at += 1;
      now = surroundings;
      habits = known;
      return isSame;
    },
    read(block, before) {
      if (before?.at === at || now === null) return before ?? { at, found: nothing };
      const found: (readonly [PlacedRule | HabitRule, Problem])[] = [];
      for (const rule of rules) {
        for (const problem of rule.check(block, now)) found.push([rule, problem]);
      }
      for (const [index, rule] of habitRules.entries()) {
        const habit = habits[index] ?? null;
        if (habit === null) continue;
        for (const problem of rule.check(block, habit)) found.push([rule, problem]);
      }
      return { at, found: found.length === 0 ? nothing : found };
    },
  };
}

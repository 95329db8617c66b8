import { invertedEffects } from '@codemirror/commands';
import { StateEffect, type Extension, type Transaction } from '@codemirror/state';
import type { LinkedHalf } from '#core/journal/entry.ts';

/** A change of this text that belongs together with a change elsewhere. */
export interface LinkedStep {
  readonly half: LinkedHalf;
  readonly direction: 'undo' | 'redo';
  /** Lets it happen here; false when the text has changed since it was asked for. */
  readonly apply: () => boolean;
}

const linked = StateEffect.define<LinkedHalf>();

/** Marks a change as one half of a step. */
export function linkTo(half: LinkedHalf): StateEffect<LinkedHalf> {
  return linked.of(half);
}

/** Undo and redo carry the mark of the change that they take back or repeat. */
export const linkedSteps: Extension = invertedEffects.of((transaction) =>
  transaction.effects.filter((effect) => effect.is(linked)),
);

/** Which half of a step an undo or redo is; null for any other transaction. */
export function linkedStepOf(transaction: Transaction): Omit<LinkedStep, 'apply'> | null {
  const direction = transaction.isUserEvent('undo')
    ? 'undo'
    : transaction.isUserEvent('redo')
      ? 'redo'
      : null;
  const half = linkedHalfOf(transaction);
  return direction === null || half === null ? null : { half, direction };
}

/** The other half of a change; null for a change that has none. */
export function linkedHalfOf({ effects }: Transaction): LinkedHalf | null {
  for (const effect of effects) if (effect.is(linked)) return effect.value;
  return null;
}

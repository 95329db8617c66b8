import { invertedEffects } from '@codemirror/commands';
import { StateEffect, type Extension, type Transaction } from '@codemirror/state';

/** A change of this text that belongs together with a change elsewhere, by the name of the two. */
export interface LinkedStep {
  readonly id: string;
  readonly direction: 'undo' | 'redo';
  /** Lets it happen here; false when the text has changed since it was asked for. */
  readonly apply: () => boolean;
}

const linked = StateEffect.define<string>();

/** Marks a change as one half of a step. */
export function linkTo(id: string): StateEffect<string> {
  return linked.of(id);
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
  const id = transaction.effects.find((effect) => effect.is(linked))?.value as unknown;
  return direction === null || typeof id !== 'string' ? null : { id, direction };
}

import type { Translate } from '#core/messages/translator.ts';
import type { ChangeError } from './change-item.ts';

/** Whether a thing was not moved, or not changed. */
export type FailureWording = 'moved' | 'changed';

const moved = {
  'would-change-structure': 'outline.notMovedStructure',
  'no-such-number': 'outline.notMovedNumber',
  'anonymous-pair': 'outline.notMovedPair',
} as const;

const changed = {
  'would-change-structure': 'outline.notChangedStructure',
  'no-such-number': 'outline.notChangedNumber',
  'anonymous-pair': 'outline.notChangedPair',
  'level-limit': 'outline.levelLimit',
  'no-level': 'outline.noLevel',
  'anonymous-section': 'outline.noLevel',
  'is-item': 'outline.isItem',
  'no-paragraph': 'outline.noParagraph',
} as const;

type Sentence = (typeof changed)[keyof typeof changed] | (typeof moved)[keyof typeof moved];

/** Why an operation on the outline was not done, as a sentence. */
export function failureText(error: ChangeError, wording: FailureWording, t: Translate): string {
  const keys: Partial<Record<ChangeError, Sentence>> = wording === 'moved' ? moved : changed;
  return t(keys[error] ?? 'outline.notMovedEdge');
}

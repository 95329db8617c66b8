import { translateData, type Translate } from '../messages/translator.ts';
import type { Problem, ProblemWords } from './rule.ts';

/** The sentence that a finding is. */
export function findingMessage(
  { message, values = {}, words }: Pick<Problem, 'message' | 'values' | 'words'>,
  translate: Translate,
): string {
  return translateData(translate, 'checks', message, {
    ...values,
    ...(words !== undefined && { words: wordsOf(words, translate) }),
  });
}

function wordsOf(words: ProblemWords, translate: Translate): string {
  return words.area === 'twins'
    ? translateData(translate, 'twins', words.key, words.values)
    : translateData(translate, 'report', words.key, words.values);
}

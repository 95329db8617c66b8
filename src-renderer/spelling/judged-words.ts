import { dictionaryForm, knowsWord } from '#core/spelling/judge-word.ts';
import type { ProseWord } from '#core/spelling/find-words.ts';
import type { AppState } from '../state/store.ts';
import type { Speller } from './create-speller.ts';

/** Which words are misspelt, as far as the dictionaries were asked. */
export interface JudgedWords {
  /** Those of the words that are known to be misspelt; about the others `again` is called once more is known. */
  misspelt(words: readonly ProseWord[], state: AppState, again: () => void): readonly ProseWord[];
  /** The same, of all of them; null when the dictionaries cannot be read. */
  allMisspelt(words: readonly ProseWord[], state: AppState): Promise<readonly ProseWord[] | null>;
  /** Other languages count: nothing is known any more. */
  forget(): void;
}

/** Beyond that, what was asked long ago may be asked again. */
const mostKept = 20_000;

/** Where the words are kept that are passed over in the open issue; null without one. */
export function ignoringPlace({ library, document }: AppState): string | null {
  return library === null || document === null ? null : `${library.id}/${document.issueId}`;
}

/** Whether the person has said that a word is right: always, or in the open issue. */
function pardoner(state: AppState): (word: string) => boolean {
  const { ownWords, ignoredWords } = state.preferences;
  const place = ignoringPlace(state);
  const own = new Set([...ownWords, ...((place !== null && ignoredWords[place]) || [])]);
  return (word) => {
    const written = dictionaryForm(word);
    return knowsWord(own, written) || knowsWord(own, written.replace(/'s?$/u, ''));
  };
}

export function createJudgedWords(speller: Speller, onFailure: () => void): JudgedWords {
  const judged = new Map<string, boolean>();
  const asked = new Set<string>();
  /** Counts the changes of what counts; what was asked before one is dropped. */
  let turn = 0;

  function forget(): void {
    turn += 1;
    judged.clear();
    asked.clear();
  }

  async function ask(words: readonly string[], state: AppState): Promise<boolean> {
    const now = turn;
    for (const word of words) asked.add(word);
    const wrong = await speller.wrong(words, state.preferences.spellingLanguages);
    if (now !== turn) return false;
    for (const word of words) asked.delete(word);
    if (wrong === null) {
      onFailure();
      return false;
    }
    if (judged.size > mostKept) judged.clear();
    const isWrong = new Set(wrong);
    for (const word of words) judged.set(word, isWrong.has(word));
    return true;
  }

  async function askFor(words: readonly string[], state: AppState, again: () => void) {
    if (await ask(words, state)) again();
  }

  const unknown = (words: readonly ProseWord[]): readonly string[] => [
    ...new Set(words.map(({ text }) => text).filter((text) => !judged.has(text))),
  ];

  function wrongOf(words: readonly ProseWord[], state: AppState): readonly ProseWord[] {
    const isPardoned = pardoner(state);
    return words.filter(({ text }) => judged.get(text) === true && !isPardoned(text));
  }

  return {
    misspelt(words, state, again) {
      const next = unknown(words).filter((text) => !asked.has(text));
      if (next.length > 0) {
        void askFor(next, state, again);
      }
      return wrongOf(words, state);
    },
    async allMisspelt(words, state) {
      const next = unknown(words);
      if (next.length > 0 && !(await ask(next, state))) return null;
      return wrongOf(words, state);
    },
    forget,
  };
}

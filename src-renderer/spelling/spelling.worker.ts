import type { Hunspell } from 'hunspell-wasm';
import { mostSuggestions } from '#core/ipc/spelling-shapes.ts';
import { dictionaryForm, isRightWord } from '#core/spelling/judge-word.ts';
import { dictionariesOf } from './dictionaries.ts';
import type { SpellingAnswer, SpellingAsk } from './spelling-ask.ts';

function wrongOf(words: readonly string[], dictionaries: readonly Hunspell[]): readonly string[] {
  const isKnown = (word: string): boolean =>
    dictionaries.some((dictionary) => dictionary.testSpelling(word));
  return words.filter((word) => !isRightWord(word, isKnown));
}

/** The best of each language first, written with the word's own kind of apostrophe. */
function suggestionsFor(word: string, dictionaries: readonly Hunspell[]): readonly string[] {
  const each = dictionaries.map((one) => one.getSpellingSuggestions(dictionaryForm(word)));
  const longest = Math.max(0, ...each.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, rank) =>
    each.flatMap((suggestions) => suggestions[rank] ?? []),
  ).flat();
  const written = word.includes('’') ? inTurn.map((one) => one.replaceAll("'", '’')) : inTurn;
  return [...new Set(written)].slice(0, mostSuggestions);
}

async function answer({ id, kind, languages, words }: SpellingAsk): Promise<SpellingAnswer> {
  try {
    const dictionaries = await dictionariesOf(languages);
    const [word = ''] = words;
    const found =
      kind === 'judge' ? wrongOf(words, dictionaries) : suggestionsFor(word, dictionaries);
    return { id, words: found };
  } catch {
    return { id, words: null };
  }
}

async function tell(ask: SpellingAsk): Promise<void> {
  self.postMessage(await answer(ask));
}

self.addEventListener('message', ({ data }: MessageEvent<SpellingAsk>) => {
  void tell(data);
});

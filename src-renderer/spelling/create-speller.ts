import type { SpellingLanguage } from '#core/spelling/spelling-languages.ts';
import type { SpellingAnswer, SpellingAsk } from './spelling-ask.ts';

/** Who knows the dictionaries. An answer is null when they cannot be read. */
export interface Speller {
  /** Those of the words that none of the languages knows. */
  wrong(
    words: readonly string[],
    languages: readonly SpellingLanguage[],
  ): Promise<readonly string[] | null>;
  suggest(word: string, languages: readonly SpellingLanguage[]): Promise<readonly string[] | null>;
}

/** Asks a worker, which is started with the first question. */
export function createSpeller(startWorker: () => Worker): Speller {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, (words: readonly string[] | null) => void>();

  function giveUp(): void {
    worker?.terminate();
    worker = null;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  }

  function start(): Worker {
    const started = startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
      waiting.get(data.id)?.(data.words);
      waiting.delete(data.id);
    });
    started.addEventListener('error', giveUp);
    return started;
  }

  const ask = (question: Omit<SpellingAsk, 'id'>): Promise<readonly string[] | null> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      worker ??= start();
      worker.postMessage({ id: lastId, ...question } satisfies SpellingAsk);
    });

  return {
    wrong: (words, languages) => ask({ kind: 'judge', words, languages }),
    suggest: (word, languages) => ask({ kind: 'suggest', words: [word], languages }),
  };
}

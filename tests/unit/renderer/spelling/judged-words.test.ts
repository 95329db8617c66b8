import { expect, test } from 'vitest';
import { findWords } from '#core/spelling/find-words.ts';
import { defaultPreferences } from '#core/settings/default-preferences.ts';
import { createJudgedWords } from '../../../../src-renderer/spelling/judged-words.ts';
import type { AppState } from '../../../../src-renderer/state/store.ts';

const words = (text: string) => findWords(text, { notProse: [] });
const stateWith = (change: Partial<AppState['preferences']>, issueId = 'a.md') =>
  ({
    preferences: { ...defaultPreferences, ...change },
    library: { id: 'lib' },
    document: { issueId },
  }) as unknown as AppState;

/** Dictionaries that know every word which does not begin with wr. */
function judging(answers: (words: readonly string[]) => readonly string[] | null = (all) => all) {
  const asked: string[][] = [];
  let failures = 0;
  const judged = createJudgedWords(
    {
      wrong: (all) => {
        asked.push([...all]);
        return Promise.resolve(answers(all.filter((word) => word.startsWith('wr'))));
      },
      suggest: () => Promise.resolve([]),
    },
    () => {
      failures += 1;
    },
  );
  return { judged, asked, failures: () => failures };
}

test('every word is asked about once, and known from then on', async () => {
  const { judged, asked } = judging();
  const state = stateWith({});
  const again = new Promise<void>((resolve) => {
    expect(judged.misspelt(words('good wrong good wrong'), state, resolve)).toEqual([]);
  });
  expect(judged.misspelt(words('wrong good'), state, () => undefined)).toEqual([]);
  await again;
  expect(asked).toEqual([['good', 'wrong']]);
  const found = judged.misspelt(words('good wrong good wrong'), state, () => undefined);
  expect(found.map(({ from }) => from)).toEqual([5, 16]);
  expect(asked).toHaveLength(1);
});

test('words of the person and of the issue are right', async () => {
  const { judged } = judging();
  const wrongIn = async (state: AppState) =>
    (await judged.allMisspelt(words("wrone wrtwo wrthree wrthree's Wrone"), state))?.map(
      ({ text }) => text,
    );
  expect(await wrongIn(stateWith({ ownWords: ['wrone', 'wrthree'] }))).toEqual(['wrtwo']);
  const ignored = { ignoredWords: { 'lib/a.md': ['wrtwo'] } };
  expect(await wrongIn(stateWith(ignored))).toEqual(['wrone', 'wrthree', "wrthree's"]);
  expect(await wrongIn(stateWith(ignored, 'b.md'))).toContain('wrtwo');
});

test('other languages ask anew; dictionaries that cannot be read are a failure', async () => {
  const { judged, asked } = judging();
  await judged.allMisspelt(words('wrong'), stateWith({}));
  judged.forget();
  await judged.allMisspelt(words('wrong'), stateWith({}));
  expect(asked).toHaveLength(2);
  const broken = judging(() => null);
  expect(await broken.judged.allMisspelt(words('wrong'), stateWith({}))).toBeNull();
  expect(broken.failures()).toBe(1);
});

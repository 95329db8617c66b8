import { expect, test } from 'vitest';
import { isRightWord, knowsWord, withWord } from '#core/spelling/judge-word.ts';

const known = new Set(['known', 'word', "don't", 'Galley', 'arbre', 'café', 'founder']);
const isRight = (word: string) => isRightWord(word, (each) => known.has(each));

test('knows a word with either apostrophe and in either form of its accents', () => {
  expect(["don't", 'don’t', 'cafe\u0301'].map(isRight)).toEqual([true, true, true]);
});

test('knows a genitive and an elision of a word that it knows', () => {
  expect(["Galley's", 'Galley’s', "l'arbre", 'qu’arbre'].map(isRight)).toEqual(Array(4).fill(true));
  expect(["Gally's", "l'abre"].map(isRight)).toEqual([false, false]);
});

test('hyphens join words that each have to be right', () => {
  expect(['well-known', 'known-word', 'co-founder', 'known‑word'].map(isRight)).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test('a word that a person wrote small may have a capital, and no other way round', () => {
  const own = new Set(['kubectl', 'Vercel']);
  expect(['kubectl', 'Kubectl', 'Vercel', 'vercel'].map((word) => knowsWord(own, word))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('words are kept once, in order, and only where they are words', () => {
  expect(withWord(['b'], ' a ')).toEqual(['a', 'b']);
  for (const word of ['b', '', 'two words', 'x'.repeat(65)]) {
    expect(withWord(['b'], word)).toEqual(['b']);
  }
});

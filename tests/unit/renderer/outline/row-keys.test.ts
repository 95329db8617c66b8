import { describe, expect, test } from 'vitest';
import { rowKeys } from '../../../../src-renderer/outline/row-keys.ts';
import { forSeeds } from '../../../support/random.ts';

const letters = (text: string): readonly string[] => Array.from(text);
/** What `names` are called when nothing stood there before, then after each of the texts. */
const after = (...texts: readonly string[]): readonly string[] => {
  let rows: readonly { readonly key: string; readonly name: string }[] = [];
  for (const text of texts) {
    const names = letters(text);
    rows = rowKeys(names, rows).map((key, at) => ({ key, name: names[at] ?? '' }));
  }
  return rows.map(({ key }) => key);
};

describe('keys of rows', () => {
  test.each([
    ['names of their own', ['abc'], 'a b c'],
    ['equal names by their order', ['aaba'], 'a a#1 b a#2'],
    ['one that moves takes its key along', ['abcd', 'bcda'], 'b c d a'],
    ['one above all others leaves theirs', ['aaa', 'aaaa'], 'a a#1 a#2 a#3'],
    ['another one above all others leaves theirs', ['aaa', 'xaaa'], 'x a a#1 a#2'],
    ['one that goes leaves those of the others', ['xaaa', 'aaa'], 'a a#1 a#2'],
    ['the first of many that goes', ['aba', 'ba'], 'b a#1'],
    ['one that comes back where another has its name', ['aba', 'ba', 'aba'], 'a b a#1'],
    ['one that is called something else keeps its own', ['abc', 'axc'], 'a b c'],
    ['also when it moves', ['abcd', 'acxd'], 'a c b d'],
    ['but not one of several', ['abcd', 'axyd'], 'a x y d'],
    ['whose name another one takes afterwards', ['abc', 'axc', 'axbc'], 'a b b#1 c'],
    ['none is left', ['ab', ''], ''],
  ])('%s', (_, texts, keys) => {
    expect(after(...texts).join(' ')).toBe(keys);
  });

  test('are never the same for two rows, and stay where nothing changed', () => {
    forSeeds(500, (random) => {
      const some = () =>
        Array.from({ length: random.below(8) }, () => random.pick(['a', 'a#1', 'b']));
      const [head, tail] = [some(), some()];
      const texts = [some(), some()].map((middle) => [...head, ...middle, ...tail]);
      let rows: { key: string; name: string }[] = [];
      const seen: (readonly string[])[] = [];
      for (const names of texts) {
        const keys = rowKeys(names, rows);
        expect(new Set(keys).size).toBe(names.length);
        rows = keys.map((key, at) => ({ key, name: names[at] ?? '' }));
        seen.push(keys);
      }
      const [first = [], second = []] = seen;
      expect(second.slice(0, head.length)).toEqual(first.slice(0, head.length));
    });
  });

  test('of thousands that are called the same are made at once', () => {
    const names = Array.from({ length: 20_000 }, () => 'a');
    const start = performance.now();
    rowKeys(names, []);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

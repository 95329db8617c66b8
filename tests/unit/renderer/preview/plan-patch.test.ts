import { expect, test } from 'vitest';
import { planPatch } from '../../../../src-renderer/preview/plan-patch.ts';
import { randomFrom } from '../../../support/random.ts';

test.each([
  ['', '', { from: 0, removed: 0, inserted: 0 }],
  ['abc', 'abc', { from: 3, removed: 0, inserted: 0 }],
  ['abc', 'aXc', { from: 1, removed: 1, inserted: 1 }],
  ['abc', 'aXbc', { from: 1, removed: 0, inserted: 1 }],
  ['abc', 'ac', { from: 1, removed: 1, inserted: 0 }],
  ['aa', 'aaa', { from: 2, removed: 0, inserted: 1 }],
  ['', 'ab', { from: 0, removed: 0, inserted: 2 }],
])('from %j to %j', (shown, next, plan) => {
  expect(planPatch(shown.split(''), next.split(''))).toEqual(plan);
});

test('the plan turns any list into any other', () => {
  const seed = 20_260_807;
  const random = randomFrom(seed);
  const list = () => Array.from({ length: random.below(8) }, () => random.pick(['a', 'b']));
  for (let round = 0; round < 2000; round += 1) {
    const shown = list();
    const next = list();
    const { from, removed, inserted } = planPatch(shown, next);
    const patched = shown.toSpliced(from, removed, ...next.slice(from, from + inserted));
    expect(patched, `seed ${seed}, round ${round}`).toEqual(next);
  }
});

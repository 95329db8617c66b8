import { expect, test } from 'vitest';
import { keepSame } from '#core/same-data.ts';

test.for([
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
  [{ a: [1, 2] }, { a: [1, 2, 3] }, false],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[], {}, false],
  [null, {}, false],
] as const)('%j and %j', ([before, now, isSame]) => {
  expect(keepSame<unknown>(before, now)).toBe(isSame ? before : now);
});

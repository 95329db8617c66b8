import { expect, test } from 'vitest';
import { assertNever } from '#core/result.ts';

test('assertNever names the value it did not expect', () => {
  expect(() => assertNever('x' as never)).toThrow('"x"');
});

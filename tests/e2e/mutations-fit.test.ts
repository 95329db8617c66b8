import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { mutatedFile } from '../../scripts/mutations/mutated-app.mjs';
import { mutations } from '../../scripts/mutations/mutations.mjs';
import { filesWithout, layers } from '../hostile/take-layer-away.ts';

/** `npm run test:mutations` takes minutes; that it could run is seen here. */
test.each(mutations)('the built app has what is taken away: $name', async (mutation) => {
  const { path, text } = await mutatedFile(mutation);
  expect(text).not.toBe(await readFile(path, 'utf8'));
});

/** So do the runs of `npm run test:hostile` in which one layer is taken away. */
test.each(layers)('the built window has what is taken away: %s', (layer) => {
  expect(() => filesWithout(layer)).not.toThrow();
});

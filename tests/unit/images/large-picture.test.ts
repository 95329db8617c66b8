import { expect, test } from 'vitest';
import { shrinkPicture } from '../../../src-main/images/shrink-picture.ts';
import { drawNoise } from '../../support/draw-pictures.ts';

test('S1 a picture of more than 30 MB', async () => {
  const noise = await drawNoise(3600, 3000);
  const original = noise.pngsaveBuffer({ compression: 1 });
  expect(original.length).toBeGreaterThan(30_000_000);
  const made = await shrinkPicture(original, { bytes: 100_000, width: 1600 });
  expect(made.ok && made.value.bytes.length).toBeLessThanOrEqual(100_000);
  expect(made.ok && made.value.original).toMatchObject({ width: 3600, height: 3000 });
});

import { expect, test } from 'vitest';
import { shrinkPicture } from '../../../src-main/images/shrink-picture.ts';
import { drawNoise } from '../../support/draw-pictures.ts';
import { thorough } from '../../support/thorough.ts';

/** More than 30 MB when thorough; half as wide and high otherwise. */
const scale = thorough ? 1 : 0.5;
const limit = 100_000 * scale ** 2;

test('S1 a picture of many megabytes', async () => {
  const noise = await drawNoise(3600 * scale, 3000 * scale);
  const original = noise.pngsaveBuffer({ compression: 1 });
  expect(original.length).toBeGreaterThan(30_000_000 * scale ** 2);
  const made = await shrinkPicture(original, { bytes: limit, width: 1600 * scale });
  expect(made.ok && made.value.bytes.length).toBeLessThanOrEqual(limit);
  expect(made.ok && made.value.original).toMatchObject({
    width: 3600 * scale,
    height: 3000 * scale,
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { shrinkPicture } from '../../../src-main/images/shrink-picture.ts';
import { loadVips } from '../../../src-main/images/vips.ts';
import {
  drawNoise,
  drawPhoto,
  drawQuadrants,
  drawScreen,
  jpegOfTelephone,
  metadataOf,
  quartersOf,
  secrets,
} from '../../support/draw-pictures.ts';
import { thorough } from '../../support/thorough.ts';
import { processorMs } from '../../support/processor-time.ts';

/** Half as wide and high everything behaves alike, in a quarter of the time. */
const scale = thorough ? 1 : 0.5;
const px = (length: number): number => length * scale;
const bytesOf = (bytes: number): number => bytes * scale ** 2;
const usual = { bytes: bytesOf(100_000), width: px(1600) };
const upright = [0, 1, 2, 3];

async function made(bytes: Uint8Array, limits = usual) {
  const result = await shrinkPicture(bytes, limits);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  expect(result.value.bytes.length).toBeLessThanOrEqual(limits.bytes);
  expect(result.value.width).toBeLessThanOrEqual(limits.width);
  expect(await metadataOf(result.value.bytes)).toEqual([]);
  const text = Buffer.from(result.value.bytes).toString('latin1');
  for (const secret of secrets) expect(text).not.toContain(secret);
  return result.value;
}

async function refusal(bytes: Uint8Array, limits = usual) {
  const result = await shrinkPicture(bytes, limits);
  if (result.ok) throw new Error(`taken in as ${result.value.format}`);
  return result.error;
}

const saidBy = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const textBytes = (text: string) => new TextEncoder().encode(text);

describe('S1 small enough and no wider', () => {
  test('a photo of a camera is a JPEG', async () => {
    const photo = await drawPhoto(px(2400), px(1800));
    const picture = await made(photo.jpegsaveBuffer({ Q: 95 }));
    expect(picture.format).toBe('jpg');
    expect(picture.width).toBeGreaterThanOrEqual(px(800));
    expect(picture.width / picture.height).toBeCloseTo(4 / 3, 2);
  });

  test('a photo from the clipboard, which is a PNG, is a JPEG as well', async () => {
    const photo = await drawPhoto(px(900), px(700));
    expect((await made(photo.pngsaveBuffer())).format).toBe('jpg');
  });

  test('noise, which no encoder makes small', async () => {
    const noise = await drawNoise(px(1600), px(1200));
    expect((await made(noise.pngsaveBuffer())).format).toBe('jpg');
  });

  test('a limit of the library', async () => {
    const photo = await drawPhoto(px(1600), px(1200));
    const limits = { bytes: bytesOf(30_000), width: px(640) };
    expect((await made(photo.webpsaveBuffer({ Q: 95 }), limits)).format).toBe('webp');
  });
});

describe('S2 sharp', () => {
  test('a screenshot stays a PNG of full width', async () => {
    const screen = await drawScreen(px(1600), px(1000));
    const picture = await made(screen.pngsaveBuffer());
    expect(picture).toMatchObject({ format: 'png', width: px(1600), height: px(1000) });
  });

  test('transparency stays', async () => {
    const vips = await loadVips();
    const screen = await drawScreen(px(1000), px(600));
    const veil = vips.Image.xyz(px(1000), px(600)).extractBand(0).linear(0.25, 0).cast('uchar');
    const picture = await made(screen.bandjoin(veil).pngsaveBuffer());
    expect(picture.format).toBe('png');
    expect(vips.Image.newFromBuffer(picture.bytes).hasAlpha()).toBe(true);
  });

  test('what is small enough keeps every pixel', async () => {
    const vips = await loadVips();
    const quadrants = await drawQuadrants(400, 300);
    for (const original of [
      jpegOfTelephone(quadrants, 1),
      quadrants.pngsaveBuffer(),
      quadrants.gifsaveBuffer(),
      quadrants.webpsaveBuffer({ keep: 'none' }),
    ]) {
      const picture = await made(original);
      expect(picture.untouched).toBe(true);
      const difference = vips.Image.newFromBuffer(picture.bytes)
        .subtract(vips.Image.newFromBuffer(original))
        .abs();
      expect(difference.max()).toBe(0);
    }
  });
});

describe('S3 right side up', () => {
  test.for([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i of EXIF', async (orientation) => {
    const vips = await loadVips();
    const seen = await drawQuadrants(600, 400);
    // The pixels as a telephone stores them: what turns them back is the orientation's own rule.
    const undo = {
      1: () => seen,
      2: () => seen.flipHor(),
      3: () => seen.rot180(),
      4: () => seen.flipVer(),
      5: () => seen.rot90().flipHor(),
      6: () => seen.rot270(),
      7: () => seen.rot270().flipHor(),
      8: () => seen.rot90(),
    }[orientation];
    const picture = await made(jpegOfTelephone(undo?.() ?? vips.Image.black(1, 1), orientation));
    expect([picture.width, picture.height]).toEqual([600, 400]);
    expect(await quartersOf(picture.bytes)).toEqual(upright);
  });
});

describe('S4 nothing about itself', () => {
  test('EXIF, GPS, XMP, profiles and texts go', async () => {
    const photo = (await drawPhoto(px(1800), px(1200))).copy();
    photo.setString('exif-ifd0-Make', secrets[0]);
    photo.setString('png-comment-0-Comment', secrets[1]);
    for (const original of [
      photo.pngsaveBuffer(),
      photo.webpsaveBuffer({ Q: 90 }),
      jpegOfTelephone(photo, 6),
    ]) {
      expect(saidBy(original)).toContain(secrets[0]);
      expect(saidBy((await made(original)).bytes)).not.toContain(secrets[0]);
    }
  });

  test('what hangs behind the end of a small picture goes', async () => {
    const quadrants = await drawQuadrants(200, 100);
    for (const original of [quadrants.pngsaveBuffer(), quadrants.jpegsaveBuffer()]) {
      const longer = new Uint8Array([...original, ...textBytes(secrets[0])]);
      expect(saidBy((await made(longer)).bytes)).not.toContain(secrets[0]);
    }
  });

  test('colours of a wide profile are those of sRGB', async () => {
    const wide = (await drawQuadrants(600, 400)).iccTransform('p3', { input_profile: 'srgb' });
    const stored = wide.jpegsaveBuffer({ Q: 95, profile: 'p3' });
    expect(await metadataOf(stored)).toContain('icc-profile-data');
    expect(await quartersOf((await made(stored)).bytes)).toEqual(upright);
  });
});

describe('the formats', () => {
  test('AVIF is a JPEG', async () => {
    const photo = await drawPhoto(px(900), px(600));
    const picture = await made(photo.heifsaveBuffer({ Q: 80, compression: 'av1', effort: 1 }));
    expect(picture).toMatchObject({ format: 'jpg', width: px(900), height: px(600) });
  });

  test('HEIC is a JPEG, turned once', async () => {
    const path = fileURLToPath(new URL('../../fixtures/images/quadrants.heic', import.meta.url));
    const picture = await made(new Uint8Array(readFileSync(path)));
    expect(picture).toMatchObject({ format: 'jpg', width: 120, height: 80 });
    expect(await quartersOf(picture.bytes)).toEqual(upright);
  });

  test('an animated GIF keeps all of its frames', async () => {
    const vips = await loadVips();
    const frames = await Promise.all([1, 2, 3, 4].map((seed) => drawPhoto(500, px(300), seed)));
    const strip = vips.Image.arrayjoin([...frames], { across: 1 }).copy();
    strip.setInt('page-height', px(300));
    const original = strip.gifsaveBuffer({ effort: 3 });
    expect(original.length).toBeGreaterThan(usual.bytes);
    const picture = await made(original);
    expect(picture).toMatchObject({ format: 'gif', frames: 4 });
    expect(vips.Image.newFromBuffer(picture.bytes).getInt('n-pages')).toBe(4);
  });

  test('S5 an animation that cannot be small is refused with what it came to', async () => {
    const vips = await loadVips();
    const frames = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => drawNoise(240, 200, seed)),
    );
    const strip = vips.Image.arrayjoin(frames, { across: 1 }).copy();
    strip.setInt('page-height', 200);
    const limits = { bytes: 20_000, width: 1600 };
    expect(await refusal(strip.gifsaveBuffer({ effort: 1 }), limits)).toMatchObject({
      code: 'image/cannot-be-small',
      frames: 8,
      limit: 20,
    });
  });
});

describe('S6 refused with the reason', () => {
  test('a text that is named .png', async () => {
    const error = await refusal(textBytes('# Not a picture\n\nLorem ipsum dolor sit amet.\n'));
    expect(error).toEqual({ code: 'image/not-a-picture', looks: 'text' });
  });

  test.for([
    ['nothing', new Uint8Array(), { code: 'image/not-a-picture', looks: 'empty' }],
    ['zeros', new Uint8Array(500), { code: 'image/not-a-picture', looks: 'unknown' }],
    ['a PDF', textBytes('%PDF-1.7\n'), { code: 'image/unsupported', format: 'PDF' }],
    ['a TIFF', new Uint8Array([0x49, 0x49, 42, 0, 8, 0]), { format: 'TIFF' }],
    ['a page', textBytes('<!doctype html><p>Not found</p>'), { looks: 'text' }],
    ['a film', textBytes('\0\0\0\x18ftypisom\0\0\0\0isomavc1'), { format: 'MP4' }],
  ] as const)('%s', async ([, bytes, expected]) => {
    expect(await refusal(bytes)).toMatchObject(expected);
  });

  test('half of a picture', async () => {
    const photo = await drawPhoto(800, 600);
    for (const whole of [photo.jpegsaveBuffer(), photo.pngsaveBuffer(), photo.webpsaveBuffer()]) {
      const half = whole.slice(0, Math.floor(whole.length / 2));
      expect(await refusal(half)).toEqual({ code: 'image/damaged' });
    }
  });

  test('a bomb of a few kilobytes, before any of its pixels is read', async () => {
    const took = await processorMs(async () => {
      expect(await refusal(pngBomb(50_000, 50_000))).toEqual({
        code: 'image/too-many-pixels',
        megapixels: 2500,
        limit: 120,
      });
    });
    expect(took).toBeLessThan(2000);
  });
});

function chunk(type: string, data: Uint8Array): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

/** A PNG of one colour whose header is true and whose data says next to nothing. */
function pngBomb(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(6_251 * 1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

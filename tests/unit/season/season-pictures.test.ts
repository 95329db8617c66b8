import { expect, test, vi } from 'vitest';
import { pictureFormat } from '#core/export/addresses/picture-format.ts';
import type { Picture } from '#core/export/target.ts';
import { ok } from '#core/result.ts';
import { epub } from '#core/season/book/epub.ts';
import type { MakePicture } from '../../../src-main/images/create-picture-maker.ts';
import { shrinkPicture } from '../../../src-main/images/shrink-picture.ts';
import { loadVips } from '../../../src-main/images/vips.ts';
import { fitBook, fitPictures } from '../../../src-main/season/season-pictures.ts';
import { bookRows } from '../../../src-main/season/season-file.ts';
import { drawPhoto, drawQuadrants, quartersOf } from '../../support/draw-pictures.ts';
import { redPng } from '../../support/red-png.ts';

const makePicture: MakePicture = ({ bytes, limits }) => shrinkPicture(bytes, limits);
const renderPages = () => Promise.resolve([ok<Uint8Array>(redPng)]);
const settings = { season: { pictureLimit: 40 } };
const forBook = { types: epub.pictureTypes, settings, makePicture, renderPages };

/** A picture by what its bytes are, as the library hands it in. */
function picture(path: string, bytes: Uint8Array): Picture {
  return { path, mediaType: pictureFormat(bytes)?.mediaType ?? '', bytes };
}

async function fitted(bytes: Uint8Array, options = forBook) {
  const { pictures, leftOut } = await fitPictures([picture('p', bytes)], options);
  expect(leftOut).toEqual([]);
  const [shown] = pictures;
  const own = shown?.bytes ?? new Uint8Array();
  expect(pictureFormat(own)?.mediaType).toBe(shown?.mediaType);
  expect(own.length).toBeLessThanOrEqual(40_000);
  return { mediaType: shown?.mediaType, bytes: own };
}

test('what a book shows and is small stays as it is, to the byte', async () => {
  const quadrants = await drawQuadrants(120, 80);
  for (const bytes of [
    quadrants.pngsaveBuffer(),
    quadrants.jpegsaveBuffer(),
    quadrants.gifsaveBuffer(),
  ]) {
    expect((await fitted(bytes)).bytes).toBe(bytes);
  }
});

test('a small WebP or AVIF, which many readers do not show, is a JPEG in a book', async () => {
  const quadrants = await drawQuadrants(120, 80);
  for (const bytes of [
    quadrants.webpsaveBuffer({ keep: 'none', lossless: true }),
    quadrants.webpsaveBuffer({ Q: 90 }),
    quadrants.heifsaveBuffer({ Q: 90, compression: 'av1', effort: 1 }),
  ]) {
    const shown = await fitted(bytes);
    expect(shown.mediaType).toBe('image/jpeg');
    expect(await quartersOf(shown.bytes)).toEqual([0, 1, 2, 3]);
  }
});

test('transparency of a WebP stays, as PNG', async () => {
  const vips = await loadVips();
  const veil = vips.Image.xyz(120, 80).extractBand(0).linear(2, 0).cast('uchar');
  const bytes = (await drawQuadrants(120, 80)).bandjoin(veil).webpsaveBuffer({ lossless: true });
  const shown = await fitted(bytes);
  expect(shown.mediaType).toBe('image/png');
  expect(vips.Image.newFromBuffer(shown.bytes).hasAlpha()).toBe(true);
});

test('a WebP that moves is a GIF with all of its frames', async () => {
  const vips = await loadVips();
  const frames = await Promise.all([1, 2, 3].map((seed) => drawPhoto(60, 40, seed)));
  const strip = vips.Image.arrayjoin([...frames], { across: 1 }).copy();
  strip.setInt('page-height', 40);
  const shown = await fitted(strip.webpsaveBuffer({ Q: 60 }));
  expect(shown.mediaType).toBe('image/gif');
  expect(vips.Image.newFromBuffer(shown.bytes).getInt('n-pages')).toBe(3);
});

test('large pictures are made small: photos, and WebP where it is shown', async () => {
  const photo = await drawPhoto(500, 330);
  const webp = photo.webpsaveBuffer({ Q: 98 });
  for (const bytes of [photo.pngsaveBuffer(), photo.jpegsaveBuffer({ Q: 98 }), webp]) {
    expect(bytes.length).toBeGreaterThan(40_000);
    expect((await fitted(bytes)).mediaType).toBe('image/jpeg');
  }
  const onPage = { ...forBook, types: bookRows.html.pictureTypes };
  expect((await fitted(webp, onPage)).mediaType).toBe('image/webp');
});

test('an SVG is drawn for a book; on a page it stays', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>');
  expect(Buffer.from((await fitted(svg)).bytes)).toEqual(redPng);
  const onPage = { ...forBook, types: bookRows.html.pictureTypes };
  expect((await fitted(svg, onPage)).bytes).toBe(svg);
});

test('what is no picture, or broken, is left out and named', async () => {
  const broken = (await drawQuadrants(120, 80)).webpsaveBuffer({ Q: 90 }).slice(0, 60);
  const given = [
    picture('cut.webp', broken),
    picture('text.png', Buffer.from('just text')),
    picture('ok.png', redPng),
    { path: 'none.png', mediaType: '', bytes: null },
  ];
  const told = vi.fn<(done: number, total: number) => void>();
  const { pictures, leftOut } = await fitPictures(given, { ...forBook, onProgress: told });
  expect(leftOut).toEqual(['cut.webp', 'text.png']);
  expect(pictures.map(({ bytes }) => bytes)).toEqual([null, null, redPng, null]);
  expect(told.mock.calls).toEqual([
    [0, 2],
    [1, 2],
  ]);
});

test('a cover is made to fit as well; without one that can be shown there is none', async () => {
  const webp = picture('cover.webp', (await drawQuadrants(120, 80)).webpsaveBuffer({ Q: 90 }));
  const shown = picture('ok.png', redPng);
  const fit = await fitBook([shown], webp, forBook);
  expect(fit.pictures).toEqual([shown]);
  expect(fit.cover).toMatchObject({ path: 'cover.webp', mediaType: 'image/jpeg' });
  const none = await fitBook([shown], picture('text.png', Buffer.from('just text')), forBook);
  expect(none.cover?.bytes).toBe(null);
  expect(none.leftOut).toEqual(['text.png']);
});

test('nothing more is made once it was cancelled, and the maker hears of it', async () => {
  const cancel = new AbortController();
  const asked = vi.fn<MakePicture>((request, signal) => {
    expect(signal).toBe(cancel.signal);
    cancel.abort();
    return makePicture(request);
  });
  const webp = (await drawQuadrants(120, 80)).webpsaveBuffer({ Q: 90 });
  const given = [picture('a.webp', webp), picture('b.webp', webp)];
  await fitPictures(given, { ...forBook, makePicture: asked, signal: cancel.signal });
  expect(asked).toHaveBeenCalledTimes(1);
});

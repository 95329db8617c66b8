import { bestQuality, encodeJpeg, encodePalette, encodePng, encodeWebp } from './encode-picture.ts';
import type { OpenedPicture } from './open-picture.ts';
import { narrowest, type PictureLimits } from './picture-limits.ts';
import type { ShrunkBytes, TooLarge } from './shrink-picture.ts';
import type { VipsImage } from './vips.ts';

/** Parts of the width, one after the other, until something fits. */
const scales = [1, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.22, 0.15];
/** Below this a smaller picture looks better than one of full width. */
const fairQuality = 60;
const worstQuality = 35;
const bestOfAll = 90;
/** Bytes for a pixel without any loss above which a picture is a photo and none of a screen. */
const photoDensity = 0.9;
/** Bytes do not follow pixels exactly: a scale that looks a little too large is tried all the same. */
const headroom = 1.35;

type Attempt = (image: VipsImage, scale: number) => Omit<ShrunkBytes, 'width' | 'height'> | number;

/** A still picture in the format that suits it; a number is what the attempt came to. */
export function shrinkStill(
  { kind, hasAlpha }: OpenedPicture,
  image: VipsImage,
  { bytes: limit, noWebp = false }: PictureLimits,
): ShrunkBytes | TooLarge {
  const isLossless = kind === 'png' || kind === 'gif';
  const lossless = isLossless ? encodePng(image) : null;
  const isPhoto =
    lossless === null || lossless.length / (image.width * image.height) > photoDensity;
  if (lossless !== null && !isPhoto && lossless.length <= limit) {
    return { bytes: lossless, format: 'png', width: image.width, height: image.height };
  }
  const attempt: Attempt =
    kind === 'webp' && !noWebp
      ? (at, scale) => lossy(at, scale, limit, 'webp')
      : hasAlpha && isTransparent(image)
        ? (at) => sharp(at, limit)
        : isPhoto
          ? (at, scale) => lossy(opaque(at), scale, limit, 'jpg')
          : (at, scale) => screen(opaque(at), scale, limit);
  return atScales(image, attempt, limit);
}

function atScales(image: VipsImage, attempt: Attempt, limit: number): ShrunkBytes | TooLarge {
  let smallest = Infinity;
  let hopeful = 1;
  for (const scale of scales) {
    const width = Math.round(image.width * scale);
    if (scale < 1 && width < narrowest) break;
    if (scale > hopeful) continue;
    const scaled = scale === 1 ? image : scaledTo(image, width);
    const made = attempt(scaled, scale);
    if (typeof made !== 'number') return { ...made, width: scaled.width, height: scaled.height };
    smallest = Math.min(smallest, made);
    hopeful = scale * Math.sqrt(limit / made) * headroom;
  }
  return { smallest };
}

function scaledTo(image: VipsImage, width: number): VipsImage {
  return image.thumbnailImage(width, { height: 10_000_000, size: 'down' }).copyMemory();
}

function lossy(
  image: VipsImage,
  scale: number,
  limit: number,
  format: 'jpg' | 'webp',
): ReturnType<Attempt> {
  const encode = format === 'jpg' ? encodeJpeg : encodeWebp;
  const worst = scale > 0.55 ? fairQuality : worstQuality;
  const range = { worst, best: bestOfAll };
  const bytes = bestQuality((quality) => encode(image, quality), limit, range);
  return typeof bytes === 'number' ? bytes : { bytes, format };
}

/** Letters and lines: fewer colours first, which the eye hardly sees, then a good JPEG. */
function screen(image: VipsImage, scale: number, limit: number): ReturnType<Attempt> {
  const sharpened = sharp(image, limit);
  if (typeof sharpened !== 'number') return sharpened;
  const range = { worst: scale > 0.55 ? 70 : worstQuality, best: bestOfAll };
  const bytes = bestQuality((quality) => encodeJpeg(image, quality), limit, range);
  return typeof bytes === 'number' ? Math.min(bytes, sharpened) : { bytes, format: 'jpg' };
}

function sharp(image: VipsImage, limit: number): ReturnType<Attempt> {
  let length = Infinity;
  for (const bits of [8, 6, 5]) {
    const bytes = encodePalette(image, bits);
    if (bytes.length <= limit) return { bytes, format: 'png' };
    length = Math.min(length, bytes.length);
  }
  return length;
}

function isTransparent(image: VipsImage): boolean {
  return image.extractBand(image.bands - 1).min() < 255;
}

function opaque(image: VipsImage): VipsImage {
  return image.hasAlpha() ? image.flatten({ background: [255, 255, 255] }) : image;
}

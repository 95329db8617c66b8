import { stripGif } from '#core/images/strip-gif.ts';
import { stripJpeg } from '#core/images/strip-jpeg.ts';
import { stripPng } from '#core/images/strip-png.ts';
import type { MadeFormat } from './made-picture.ts';
import type { OpenedPicture } from './open-picture.ts';
import type { PictureLimits } from './picture-limits.ts';

export interface KeptPicture {
  readonly bytes: Uint8Array;
  readonly format: MadeFormat;
}

/**
 * The picture without what it says about itself and with every pixel as it was, where that is small
 * enough: to be encoded again makes no picture better. Null when it has to be.
 */
export function keepAsIs(picture: OpenedPicture, limits: PictureLimits): KeptPicture | null {
  const { bytes, kind, width, isTurned, hasProfile, isPlain } = picture;
  if (width > limits.width || isTurned || hasProfile || !isPlain) return null;
  if (kind === 'webp' && limits.noWebp === true) return null;
  const kept = stripped(bytes, kind);
  return kept !== null && kept.bytes.length <= limits.bytes ? kept : null;
}

function stripped(bytes: Uint8Array, kind: OpenedPicture['kind']): KeptPicture | null {
  if (kind === 'jpeg') return named(stripJpeg(bytes), 'jpg');
  if (kind === 'png') return named(stripPng(bytes)?.bytes ?? null, 'png');
  if (kind === 'gif') return named(stripGif(bytes), 'gif');
  // Only the extended form of WebP has room for what a picture says about itself.
  const isSimple = String.fromCharCode(...bytes.subarray(12, 15)) === 'VP8' && bytes[15] !== 0x58;
  return kind === 'webp' && isSimple ? named(bytes, 'webp') : null;
}

function named(bytes: Uint8Array | null, format: MadeFormat): KeptPicture | null {
  return bytes === null ? null : { bytes, format };
}

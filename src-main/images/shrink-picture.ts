import type { ImageRefusal } from '#core/images/image-errors.ts';
import { findPictureKind } from '#core/images/picture-kind.ts';
import { stripPng } from '#core/images/strip-png.ts';
import { err, ok, type Result } from '#core/result.ts';
import { keepAsIs } from './keep-as-is.ts';
import type { MadeFormat, MadePicture } from './made-picture.ts';
import { openPicture, type OpenedPicture } from './open-picture.ts';
import { largestInput, tooLarge, type PictureLimits } from './picture-limits.ts';
import { shrinkAnimation } from './shrink-animation.ts';
import { shrinkStill } from './shrink-still.ts';
import { loadVips, type VipsImage } from './vips.ts';

export interface ShrunkBytes {
  readonly bytes: Uint8Array;
  readonly format: MadeFormat;
  readonly width: number;
  /** Of one frame. */
  readonly height: number;
}

/** The smallest that came of it, when nothing fits. */
export interface TooLarge {
  readonly smallest: number;
}

/**
 * A picture as it can be published: right side up, in sRGB, without metadata, no wider and no larger
 * than the limits; or why not (INVARIANTS.md, S1 to S6).
 */
export async function shrinkPicture(
  bytes: Uint8Array,
  limits: PictureLimits,
): Promise<Result<MadePicture, ImageRefusal>> {
  const found = findPictureKind(bytes);
  if (found.kind === 'other') return err({ code: 'image/unsupported', format: found.format });
  if (found.kind === 'empty' || found.kind === 'text' || found.kind === 'unknown') {
    return err({ code: 'image/not-a-picture', looks: found.kind });
  }
  if (found.kind === 'svg') return err({ code: 'image/unsupported', format: 'SVG' });
  if (bytes.length > largestInput) return err(tooLarge(bytes.length));
  // Where this fails, the picture is not to blame.
  const vips = await loadVips();
  try {
    const opened = await openPicture(vips, bytes, found.kind);
    return opened.ok ? shrinkOpened(opened.value, limits) : opened;
  } catch {
    // libvips throws its own objects for what it cannot read.
    return err({ code: 'image/damaged' });
  }
}

function shrinkOpened(
  picture: OpenedPicture,
  limits: PictureLimits,
): Result<MadePicture, ImageRefusal> {
  const image = picture.read(limits.width);
  const original = {
    kind: picture.kind,
    bytes: picture.bytes.length,
    width: picture.width,
    height: picture.height,
  };
  const kept = keepAsIs(picture, limits);
  const frames = Math.max(picture.frames, pngFrames(picture));
  if (kept !== null) {
    const { width, height } = picture;
    return ok({ ...kept, width, height, frames, untouched: true, original });
  }
  const shrunk = shrink(picture, image, frames, limits);
  if ('smallest' in shrunk) {
    return err({
      code: 'image/cannot-be-small',
      kilobytes: Math.ceil(shrunk.smallest / 1000),
      limit: Math.floor(limits.bytes / 1000),
      frames,
    });
  }
  return ok({ ...shrunk, frames, untouched: false, original });
}

function shrink(
  picture: OpenedPicture,
  image: VipsImage,
  frames: number,
  limits: PictureLimits,
): ShrunkBytes | TooLarge {
  if (picture.frames > 1) return shrinkAnimation(picture, limits);
  // Only the first frame of a PNG's animation can be read: it is kept whole or not at all.
  return frames > 1 ? { smallest: picture.bytes.length } : shrinkStill(picture, image, limits);
}

function pngFrames({ kind, bytes }: OpenedPicture): number {
  return kind === 'png' && stripPng(bytes)?.isAnimated === true ? 2 : 1;
}

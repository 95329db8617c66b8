import { bestQuality, encodeGif, encodeWebp } from './encode-picture.ts';
import type { OpenedPicture } from './open-picture.ts';
import { narrowest, type PictureLimits } from './picture-limits.ts';
import type { ShrunkBytes, TooLarge } from './shrink-picture.ts';

const scales = [1, 0.75, 0.5, 0.35];

/** An animation with all of its frames, or nothing: a picture that stands still is another picture. */
export function shrinkAnimation(
  picture: OpenedPicture,
  limits: PictureLimits,
): ShrunkBytes | TooLarge {
  let smallest = Infinity;
  for (const scale of scales) {
    const width = Math.round(Math.min(picture.width, limits.width) * scale);
    if (scale < 1 && width < narrowest) break;
    const frames = picture.read(width);
    const size = { width: frames.width, height: Math.round(frames.height / picture.frames) };
    if (picture.kind === 'webp' && limits.noWebp !== true) {
      const encode = (quality: number): Uint8Array => encodeWebp(frames, quality);
      const bytes = bestQuality(encode, limits.bytes, { worst: 40, best: 85 });
      if (typeof bytes !== 'number') return { bytes, format: 'webp', ...size };
      smallest = Math.min(smallest, bytes);
    } else {
      for (const bits of [8, 6, 5]) {
        const bytes = encodeGif(frames, bits);
        if (bytes.length <= limits.bytes) return { bytes, format: 'gif', ...size };
        smallest = Math.min(smallest, bytes.length);
      }
    }
  }
  return { smallest };
}

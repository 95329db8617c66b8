import type { ImageRefusal } from '#core/images/image-errors.ts';

export interface PictureLimits {
  /** Bytes that the result may have. */
  readonly bytes: number;
  /** Pixels that it may be wide. */
  readonly width: number;
  /** For readers that do not show WebP. */
  readonly noWebp?: boolean;
}

/** Larger files are not even read. */
export const largestInput = 64 * 1024 * 1024;
/** Of all frames together; more is a bomb, or nothing that ends in a newsletter. */
export const mostPixels = 120_000_000;
/** A picture from a telephone takes four bytes for each of its pixels while it is read. */
export const mostHeicPixels = 60_000_000;
/** Narrower than this a picture is not made to fit. */
export const narrowest = 240;

export function tooLarge(bytes: number): ImageRefusal {
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  return { code: 'image/too-large', megabytes, limit: largestInput / 1024 / 1024 };
}

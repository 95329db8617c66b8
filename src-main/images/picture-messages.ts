import type { ImageRefusal } from '#core/images/image-errors.ts';
import type { Result } from '#core/result.ts';
import type { MadePicture } from './made-picture.ts';
import type { PictureLimits } from './picture-limits.ts';

export interface PictureAsk {
  readonly bytes: Uint8Array;
  readonly limits: PictureLimits;
}

export type PictureAnswer = Result<MadePicture, ImageRefusal>;

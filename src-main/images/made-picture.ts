import type { PictureKind } from '#core/images/picture-kind.ts';

/** What a picture's file may be in the end: what every channel and every mail program shows. */
export type MadeFormat = 'png' | 'jpg' | 'gif' | 'webp';

export interface MadePicture {
  readonly bytes: Uint8Array;
  readonly format: MadeFormat;
  readonly width: number;
  readonly height: number;
  /** 1 for a still picture. */
  readonly frames: number;
  /** The pixels are those of the original, byte for byte. */
  readonly untouched: boolean;
  readonly original: {
    readonly kind: PictureKind;
    readonly bytes: number;
    /** Right side up. */
    readonly width: number;
    readonly height: number;
  };
}

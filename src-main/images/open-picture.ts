import type { ImageRefusal } from '#core/images/image-errors.ts';
import type { PictureKind } from '#core/images/picture-kind.ts';
import { err, ok, type Result } from '#core/result.ts';
import { decodeHeic } from './decode-heic.ts';
import { mostPixels } from './picture-limits.ts';
import type { VipsImage, VipsLibrary } from './vips.ts';

/** A picture whose header is read, and nothing else of it. */
export interface OpenedPicture {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
  /** As it is to be seen, right side up. */
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly isTurned: boolean;
  readonly hasProfile: boolean;
  readonly hasAlpha: boolean;
  /** Eight bits of sRGB or grey: what can stay as it is. */
  readonly isPlain: boolean;
  /** Reads it, right side up, in sRGB, at most so wide, all frames below one another. */
  readonly read: (width: number) => VipsImage;
}

/** A refusal comes before a pixel is decoded: the header of a bomb says how large it is. */
export async function openPicture(
  vips: VipsLibrary,
  bytes: Uint8Array,
  kind: PictureKind,
): Promise<Result<OpenedPicture, ImageRefusal>> {
  if (kind === 'heic') return openHeic(vips, bytes);
  const header = vips.Image.newFromBuffer(bytes, '', { access: 'sequential' });
  const frames = numberField(header, 'n-pages', 1);
  const turn = numberField(header, 'orientation', 1);
  const [width, height] = turn >= 5 ? [header.height, header.width] : [header.width, header.height];
  const refusal = tooManyPixels(width * height * frames);
  if (refusal !== null) return err(refusal);
  const isColour = header.interpretation === 'srgb' || header.interpretation === 'b-w';
  const opened: OpenedPicture = {
    kind,
    bytes,
    width,
    height,
    frames,
    isTurned: turn !== 1,
    hasProfile: header.getTypeof('icc-profile-data') !== 0,
    hasAlpha: header.hasAlpha(),
    isPlain: isColour && header.format === 'uchar',
    read: (most) =>
      eightBits(
        vips.Image.thumbnailBuffer(bytes, Math.min(most, width), {
          height: 10_000_000,
          size: 'down',
          // `fail_on` as an option of its own does not reach the loader.
          option_string: `fail_on=truncated${frames > 1 ? ',n=-1' : ''}`,
          output_profile: 'srgb',
        }),
      ),
  };
  header.delete();
  return ok(opened);
}

function tooManyPixels(pixels: number): ImageRefusal | null {
  if (pixels <= mostPixels) return null;
  const megapixels = Math.round(pixels / 1e6);
  return { code: 'image/too-many-pixels', megapixels, limit: mostPixels / 1e6 };
}

async function openHeic(
  vips: VipsLibrary,
  bytes: Uint8Array,
): Promise<Result<OpenedPicture, ImageRefusal>> {
  const decoded = await decodeHeic(bytes);
  if (!decoded.ok) return decoded;
  const { width, height, pixels, profile } = decoded.value;
  const raw = vips.Image.newFromMemory(pixels, width, height, 4, vips.BandFormat.uchar).copy({
    interpretation: 'srgb',
  });
  if (profile !== null) raw.setBlob('icc-profile-data', profile);
  const hasAlpha = raw.extractBand(3).min() < 255;
  const image = hasAlpha ? raw : raw.extractBand(0, { n: 3 });
  return ok({
    kind: 'heic',
    bytes,
    width,
    height,
    frames: 1,
    // libheif has turned it already.
    isTurned: false,
    hasProfile: profile !== null,
    hasAlpha,
    isPlain: true,
    read: (most) =>
      eightBits(
        image.thumbnailImage(Math.min(most, width), {
          height: 10_000_000,
          size: 'down',
          output_profile: 'srgb',
        }),
      ),
  });
}

/** In memory: it is read several times from here on. */
function eightBits(image: VipsImage): VipsImage {
  const plain = image.format === 'uchar' ? image : image.colourspace('srgb').cast('uchar');
  return plain.copyMemory();
}

function numberField(image: VipsImage, name: string, other: number): number {
  return image.getTypeof(name) === 0 ? other : image.getInt(name);
}

import type { ImageRefusal } from '#core/images/image-errors.ts';
import { err, ok, type Result } from '#core/result.ts';
import { mostHeicPixels } from './picture-limits.ts';

interface DecodedHeic {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly pixels: Uint8Array;
  /** The ICC profile of the pixels; null when the file has none. */
  readonly profile: Uint8Array | null;
}

/** The main picture of a HEIC file, turned as the file says. */
export async function decodeHeic(bytes: Uint8Array): Promise<Result<DecodedHeic, ImageRefusal>> {
  const { default: libheif } = await import('libheif-js/wasm-bundle');
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((each) => Boolean(each.is_primary())) ?? images[0];
  if (image === undefined) return err({ code: 'image/damaged' });
  const [width, height] = [image.get_width(), image.get_height()];
  const megapixels = Math.round((width * height) / 1e6);
  if (width * height > mostHeicPixels) {
    return err({ code: 'image/too-many-pixels', megapixels, limit: mostHeicPixels / 1e6 });
  }
  const pixels = new Uint8Array(width * height * 4);
  const data = new Uint8ClampedArray(pixels.buffer);
  const isDecoded = await new Promise<boolean>((resolve) => {
    image.display({ data, width, height }, (filled) => {
      resolve(filled !== null);
    });
  });
  if (!isDecoded) return err({ code: 'image/damaged' });
  return ok({ width, height, pixels, profile: profileOf(bytes) });
}

const colourBox = Buffer.from('colrprof', 'latin1');

/** The first ICC profile among the file's properties. */
function profileOf(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.indexOf(colourBox);
  if (at < 4) return null;
  const size = buffer.readUInt32BE(at - 4);
  const end = at - 4 + size;
  return size > 12 && end <= bytes.length ? bytes.slice(at + 8, end) : null;
}

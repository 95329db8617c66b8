import type { VipsImage } from './vips.ts';

/** Nothing that a picture says about itself goes along; its colours are sRGB by then. */
const bare = { keep: 'none' } as const;

export function encodeJpeg(image: VipsImage, quality: number): Uint8Array {
  // Letters stay sharp with all of their colours; a photo does not need them.
  const subsample = quality >= 75 ? 'off' : 'auto';
  return image.jpegsaveBuffer({ ...bare, Q: quality, interlace: true, subsample_mode: subsample });
}

export function encodeWebp(image: VipsImage, quality: number): Uint8Array {
  return image.webpsaveBuffer({ ...bare, Q: quality, effort: 4, smart_subsample: true });
}

export function encodePng(image: VipsImage): Uint8Array {
  return image.pngsaveBuffer({ ...bare, compression: 9, effort: 7 });
}

/** With a palette of at most 2 ** `bits` colours. */
export function encodePalette(image: VipsImage, bits: number): Uint8Array {
  return image.pngsaveBuffer({
    ...bare,
    compression: 9,
    effort: 7,
    palette: true,
    bitdepth: bits,
    dither: 0.6,
  });
}

export function encodeGif(image: VipsImage, bits: number): Uint8Array {
  return image.gifsaveBuffer({
    ...bare,
    effort: 5,
    bitdepth: bits,
    dither: bits < 7 ? 0 : 0.8,
    interframe_maxerror: bits < 7 ? 12 : 4,
  });
}

/** The best quality of those from `worst` to `best` whose bytes fit; a number is what the worst came to. */
export function bestQuality(
  encode: (quality: number) => Uint8Array,
  limit: number,
  { worst, best }: { readonly worst: number; readonly best: number },
): Uint8Array | number {
  let found = encode(worst);
  if (found.length > limit) return found.length;
  let [low, high] = [worst + 4, best];
  while (low <= high) {
    const quality = Math.round((low + high) / 2);
    const bytes = encode(quality);
    if (bytes.length <= limit) {
      found = bytes;
      low = quality + 4;
    } else high = quality - 4;
  }
  return found;
}

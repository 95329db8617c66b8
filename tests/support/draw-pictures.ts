import { loadVips, type VipsImage, type VipsLibrary } from '../../src-main/images/vips.ts';

type Colour = readonly [number, number, number];

/** Red, green, blue and yellow, from the top left on. */
const quadrantColours: readonly Colour[] = [
  [220, 30, 30],
  [30, 200, 40],
  [30, 40, 220],
  [240, 240, 60],
];

function plain(vips: VipsLibrary, width: number, height: number, colour: Colour): VipsImage {
  return vips.Image.black(width, height, { bands: 3 })
    .linear([1, 1, 1], [...colour])
    .cast('uchar')
    .copy({ interpretation: 'srgb' });
}

/** Four quarters of one colour each, so that it is seen which way up it is. */
export async function drawQuadrants(width: number, height: number): Promise<VipsImage> {
  const vips = await loadVips();
  const [one, two, three, four] = quadrantColours.map((colour) =>
    plain(vips, width / 2, height / 2, colour),
  );
  if (one === undefined || two === undefined || three === undefined || four === undefined) {
    throw new Error('four colours make four quadrants');
  }
  return one.join(two, 'horizontal').join(three.join(four, 'horizontal'), 'vertical').copyMemory();
}

/** Soft shapes with grain on them, as a camera sees the world. */
export async function drawPhoto(width: number, height: number, seed = 1): Promise<VipsImage> {
  const vips = await loadVips();
  const soft = [1, 2, 3].map((band) =>
    vips.Image.perlin(width, height, { cell_size: 180, seed: seed * 10 + band }).linear(110, 128),
  );
  const grain = vips.Image.gaussnoise(width, height, { mean: 0, sigma: 7, seed });
  const [first, ...rest] = soft.map((band) => band.add(grain));
  if (first === undefined) throw new Error('three bands make a picture');
  return first.bandjoin(rest).cast('uchar').copy({ interpretation: 'srgb' }).copyMemory();
}

/** Nothing but noise: no encoder makes it small. */
export async function drawNoise(width: number, height: number, seed = 1): Promise<VipsImage> {
  const vips = await loadVips();
  const bands = [1, 2, 3].map((band) =>
    vips.Image.gaussnoise(width, height, { mean: 128, sigma: 60, seed: seed * 10 + band }),
  );
  const [first, ...rest] = bands;
  if (first === undefined) throw new Error('three bands make a picture');
  return first.bandjoin(rest).cast('uchar').copy({ interpretation: 'srgb' }).copyMemory();
}

/** A window with lines of letters, as a screenshot has them: hard edges, few colours. */
export async function drawScreen(width: number, height: number): Promise<VipsImage> {
  const vips = await loadVips();
  const screen = plain(vips, width, height, [253, 252, 250]).copyMemory();
  screen.drawRect([246, 244, 240], 0, 0, Math.round(width / 4), height, { fill: true });
  for (let y = 20; y < height - 20; y += 24) {
    for (let x = 20; x < width - 40; x += 11) {
      const kind = (x * 7 + y * 13 + ((x * y) % 17)) % 10;
      if (kind < 2) continue;
      const ink = kind < 8 ? [35, 32, 28] : [179, 67, 43];
      screen.drawRect(ink, x, y, 2, 8 + (kind % 4), { fill: true });
      screen.drawRect(ink, x, y + (kind % 5), 6, 2, { fill: true });
    }
  }
  return screen;
}

/** What a telephone says about a picture besides its pixels. */
export const secrets = ['SecretCam', 'HiddenComment'] as const;

/** The picture as a telephone writes it: turned by EXIF's orientation, with maker and place. */
export function jpegOfTelephone(image: VipsImage, orientation: number, quality = 92): Uint8Array {
  const copy = image.copy();
  copy.setInt('orientation', orientation);
  copy.setString('exif-ifd0-Make', secrets[0]);
  copy.setString('exif-ifd2-UserComment', secrets[1]);
  copy.setString('exif-ifd3-GPSLatitude', '51/1 30/1 0/1');
  copy.setString('exif-ifd3-GPSLongitude', '0/1 7/1 0/1');
  return copy.jpegsaveBuffer({ Q: quality });
}

/** Which of the quadrants' colours are in the middle of the quarters; -1 for any other. */
export async function quartersOf(bytes: Uint8Array): Promise<readonly number[]> {
  const vips = await loadVips();
  const image = vips.Image.newFromBuffer(bytes);
  const { width, height, bands } = image;
  // `getpoint` answers nothing at times, once many pictures have been read.
  const pixels = image.writeToMemory();
  const at = (x: number, y: number): number => {
    const first = (Math.floor(height * y) * width + Math.floor(width * x)) * bands;
    return quadrantColours.findIndex((colour) =>
      colour.every((value, band) => Math.abs(value - (pixels[first + band] ?? 0)) < 12),
    );
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

/** What a picture's file says besides its pixels: the names of its EXIF, XMP, profile and text fields. */
export async function metadataOf(bytes: Uint8Array): Promise<readonly string[]> {
  const vips = await loadVips();
  const fields = vips.Image.newFromBuffer(bytes).getFields();
  const names = Array.from({ length: fields.size() }, (_none, at) => fields.get(at) ?? '');
  return names.filter((name) => /exif|xmp|iptc|icc|comment|orientation/u.test(name));
}

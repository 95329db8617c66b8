/** The kinds of pictures that can be taken in. */
export const pictureKinds = ['png', 'jpeg', 'gif', 'webp', 'avif', 'heic', 'svg'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** What bytes are: a picture that can be taken in, a format that cannot, a text, or something else. */
export type FoundKind =
  | { readonly kind: PictureKind }
  | { readonly kind: 'other'; readonly format: string }
  | { readonly kind: 'text' | 'unknown' | 'empty' };

/** First bytes as Latin-1, `.` for any one byte. */
const heads: readonly (readonly [head: string, found: FoundKind])[] = [
  ['\u0089PNG\r\n\u001a\n', { kind: 'png' }],
  ['\u00ff\u00d8\u00ff', { kind: 'jpeg' }],
  ['GIF87a', { kind: 'gif' }],
  ['GIF89a', { kind: 'gif' }],
  ['RIFF....WEBP', { kind: 'webp' }],
  ['II*\u0000', { kind: 'other', format: 'TIFF' }],
  ['MM\u0000*', { kind: 'other', format: 'TIFF' }],
  ['BM', { kind: 'other', format: 'BMP' }],
  ['\u0000\u0000\u0001\u0000', { kind: 'other', format: 'ICO' }],
  ['\u00ff\n', { kind: 'other', format: 'JPEG XL' }],
  ['\u0000\u0000\u0000\fJXL ', { kind: 'other', format: 'JPEG XL' }],
  ['8BPS', { kind: 'other', format: 'Photoshop' }],
  ['%PDF-', { kind: 'other', format: 'PDF' }],
  ['PK\u0003\u0004', { kind: 'other', format: 'ZIP' }],
];

const heicBrands = /^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;

/** Told by the content and never by the name (invariant K1). */
export function findPictureKind(bytes: Uint8Array): FoundKind {
  if (bytes.length === 0) return { kind: 'empty' };
  const start = latin1(bytes, 64);
  const known = heads.find(([head]) => startsLike(start, head));
  if (known !== undefined) return known[1];
  if (start.slice(4, 8) === 'ftyp') return boxedKind(bytes, start);
  const text = asText(bytes);
  if (text === null) return { kind: 'unknown' };
  return { kind: isSvg(text) ? 'svg' : 'text' };
}

/** ISO base media: the brands tell AVIF from HEIC, and both from a film. */
function boxedKind(bytes: Uint8Array, start: string): FoundKind {
  const size = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  const brands = [start.slice(8, 12), ...(latin1(bytes, size).slice(16).match(/.{4}/gsu) ?? [])];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return { kind: 'avif' };
  if (brands.some((brand) => heicBrands.test(brand))) return { kind: 'heic' };
  return { kind: 'other', format: 'MP4' };
}

/** The beginning of a text; null when it is none. */
function asText(bytes: Uint8Array): string | null {
  const part = bytes.subarray(0, 4096);
  if (part.includes(0)) return null;
  const text = new TextDecoder('utf-8').decode(part);
  // A character may be cut at the end of the part.
  return text.slice(0, -3).includes('\uFFFD') ? null : text;
}

const beforeSvg =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*/u;

function isSvg(text: string): boolean {
  return /^<svg[\s>]/u.test(text.replace(/^\uFEFF/u, '').replace(beforeSvg, ''));
}

function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

function startsLike(text: string, head: string): boolean {
  return head.split('').every((character, at) => character === '.' || text[at] === character);
}

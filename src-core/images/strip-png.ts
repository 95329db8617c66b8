import { joinBytes } from './join-bytes.ts';

/** What the pixels need; `sRGB` says that they are what they seem, the last three are an animation's. */
const kept: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'sRGB',
  'IDAT',
  'IEND',
  'acTL',
  'fcTL',
  'fdAT',
]);

interface StrippedPng {
  readonly bytes: Uint8Array;
  readonly isAnimated: boolean;
}

/**
 * A PNG without what it says about itself: texts, EXIF, times, profiles, and whatever hangs behind its
 * end. Its pixels stay byte for byte; null when the bytes are not a whole PNG.
 */
export function stripPng(bytes: Uint8Array): StrippedPng | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let isAnimated = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return null;
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    isAnimated ||= type === 'acTL';
    if (type === 'IEND') return { bytes: joinBytes(parts), isAnimated };
    at = end;
  }
  return null;
}

import { joinBytes } from './join-bytes.ts';

/** Start of image, end of image, start of scan, and the segments that say how the pixels are to be read. */
const endOfImage = 0xd9;
const startOfScan = 0xda;
const jfif = 0xe0;
const adobe = 0xee;
const comment = 0xfe;

function isMetadata(marker: number): boolean {
  if (marker === jfif || marker === adobe) return false;
  return (marker >= 0xe0 && marker <= 0xef) || marker === comment;
}

/**
 * A JPEG without what it says about itself: EXIF, GPS, XMP, profiles, comments, and whatever hangs
 * behind its end. Its pixels stay byte for byte; null when the bytes are not a whole JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return joinBytes([...kept, bytes.subarray(at, at + 2)]);
    const segmentEnd = at + 2 + view.getUint16(at + 2);
    const end = marker === startOfScan ? scanEnd(bytes, segmentEnd) : segmentEnd;
    if (end > bytes.length) return null;
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const isEnd = bytes[at] === 0xff && bytes[at + 1] === endOfImage;
  return isEnd ? joinBytes([...kept, bytes.subarray(at, at + 2)]) : null;
}

/** Where the next marker stands that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length + 1;
}

import { joinBytes } from './join-bytes.ts';

const extension = 0x21;
const picture = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;

/**
 * A GIF without comments, XMP and other programs' data, and without whatever hangs behind its end; how
 * often it repeats stays. Null when the bytes are not a whole GIF.
 */
export function stripGif(bytes: Uint8Array): Uint8Array | null {
  let at = 13 + colours(bytes[10] ?? 0);
  const parts: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === trailer) return joinBytes([...parts, bytes.subarray(at, at + 1)]);
    const data = block === picture ? at + 11 + colours(bytes[at + 9] ?? 0) : at + 2;
    if (block !== picture && block !== extension) return null;
    const end = blocksEnd(bytes, data);
    if (end === null) return null;
    if (block === picture || isKept(bytes, at)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

function isKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  const name = String.fromCharCode(...bytes.subarray(at + 3, at + 14));
  return label === graphicControl || (label === application && name === 'NETSCAPE2.0');
}

/** Bytes of the colour table that the flags announce. */
function colours(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function blocksEnd(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; at += 1 + (bytes[at] ?? 0)) {
    if (bytes[at] === 0) return at + 1;
  }
  return null;
}

import { inflateSync } from 'node:zlib';

export interface Png {
  readonly width: number;
  readonly height: number;
  /** `rrggbb` of a pixel. */
  colour(x: number, y: number): string;
}

/** Reads a PNG of eight bits without a palette and without interlacing, as Chromium writes them. */
export function readPng(bytes: Buffer): Png {
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === 6 ? 4 : 3;
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const pixels = unfiltered(inflateSync(Buffer.concat(packed)), width * channels, height, channels);
  return {
    width,
    height,
    colour(x, y) {
      const at = y * width * channels + x * channels;
      return pixels.toString('hex', at, at + 3);
    },
  };
}

/** Each row begins with the number of the filter that was applied to it (PNG, section 9). */
function unfiltered(rows: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1);
    const filter = rows[from] ?? 0;
    const to = y * stride;
    for (let x = 0; x < stride; x += 1) {
      const left = x < channels ? 0 : (out[to + x - channels] ?? 0);
      const above = y === 0 ? 0 : (out[to + x - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[to + x - stride - channels] ?? 0);
      out[to + x] = (rows[from + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const sum = left + above - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

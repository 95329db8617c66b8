import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { err, ok, type Result } from '#core/result.ts';

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
} as const;

function isPacking(encoding: string): encoding is keyof typeof unpackers {
  return Object.hasOwn(unpackers, encoding);
}

type BodyFailure = 'too-big' | 'unknown-packing';

/**
 * The unpacked content of an answer, never more than `mostBytes` of it; the connection ends with that.
 * Rejects with what broke the stream.
 */
export async function readBody(
  response: IncomingMessage,
  mostBytes: number,
  whenMore: 'cut' | 'refuse',
): Promise<Result<Uint8Array, BodyFailure>> {
  const packing = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const isPacked = packing !== '' && packing !== 'identity';
  if (isPacked && !isPacking(packing)) return err('unknown-packing');
  const announced = Number(response.headers['content-length'] ?? 0);
  if (!isPacked && whenMore === 'refuse' && announced > mostBytes) return err('too-big');

  const content: Readable = isPacking(packing) ? unpacked(response, packing) : response;
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of content as AsyncIterable<Buffer>) {
      parts.push(part.subarray(0, mostBytes - size));
      size += part.length;
      if (size > mostBytes) {
        if (whenMore === 'refuse') return err('too-big');
        break;
      }
    }
  } finally {
    response.destroy();
  }
  return ok(new Uint8Array(Buffer.concat(parts)));
}

function unpacked(response: IncomingMessage, packing: keyof typeof unpackers): Readable {
  const unpacker = unpackers[packing]();
  response.on('error', (error) => unpacker.destroy(error));
  return response.pipe(unpacker);
}

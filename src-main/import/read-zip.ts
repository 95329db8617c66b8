import { inflateRawSync } from 'node:zlib';
import type { ReportEntry } from '#core/export/report.ts';
import { err, ok, type Result } from '#core/result.ts';

/** Bytes of all entries together, once they are unpacked. */
const largestTotal = 500_000_000;
const mostEntries = 50_000;

export interface ZipEntry {
  /** With forward slashes; never leads out of the zip. */
  readonly path: string;
  /** The bytes, unpacked now; null when they are damaged or more than the zip says. */
  readonly read: () => Uint8Array | null;
}

interface Problem {
  readonly reason: ReportEntry['reason'];
  readonly values: Readonly<Record<string, string | number>>;
}

const damaged: Problem = { reason: 'importZipDamaged', values: {} };

function leadsOut(path: string): boolean {
  const parts = path.split('/');
  return (
    /^(?:[/\\]|[a-z]:)/iu.test(path) ||
    path.includes('\\') ||
    path.includes('\0') ||
    parts.includes('..')
  );
}

/**
 * The files of a zip, none of them unpacked yet (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 * Refused as a whole: paths that lead out of it, links, and what would grow beyond all measure.
 */
export function readZip(bytes: Uint8Array): Result<readonly ZipEntry[], Problem> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > view.length) return err(damaged);
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff || count > mostEntries) return err(damaged);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return err(damaged);
    const method = view.readUInt16LE(at + 10);
    const packed = view.readUInt32LE(at + 20);
    const size = view.readUInt32LE(at + 24);
    const nameLength = view.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    const mode = view.readUInt32LE(at + 38) >>> 16;
    const offset = view.readUInt32LE(at + 42);
    const isEncrypted = (view.readUInt16LE(at + 8) & 1) === 1;
    const path = view.toString('utf8', at + 46, at + 46 + nameLength);
    at = next;
    // 0o120000 is a symbolic link.
    if (leadsOut(path) || (mode & 0o170000) === 0o120000) {
      return err({ reason: 'importZipUnsafe', values: { name: path.slice(0, 200) } });
    }
    total += size;
    if (total > largestTotal) {
      return err({ reason: 'importZipTooLarge', values: { megabytes: largestTotal / 1_000_000 } });
    }
    if (isEncrypted || (method !== 0 && method !== 8)) return err(damaged);
    if (path.endsWith('/')) continue;
    entries.push({ path, read: () => unpacked(view, { offset, packed, size, method }) });
  }
  return ok(entries);
}

interface Place {
  readonly offset: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
}

/** Never more than the zip says there is. */
function unpacked(view: Buffer, { offset, packed, size, method }: Place): Uint8Array | null {
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== 0x04034b50) return null;
  const from = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  const data = view.subarray(from, from + packed);
  if (data.length !== packed) return null;
  if (method === 0) return packed === size ? data : null;
  try {
    const found = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    return found.length === size ? found : null;
  } catch {
    return null;
  }
}

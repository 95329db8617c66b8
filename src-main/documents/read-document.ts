import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { decodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import type { Disk } from '../files/disk.ts';
import { readStable } from '../files/read-stable.ts';
import { fileError } from '../files/system-error.ts';

const megabyte = 1024 * 1024;
/** A compiled season has 0.3 MB; the editor stays quick far beyond that, but not without limit. */
const largestDocument = 16 * megabyte;

export interface Document {
  readonly disk: DiskText;
  /** `utf-8`, or what the bytes were taken for; `damaged-utf-8` and `unknown` are possible too. */
  readonly encoding: string;
  /** The SHA-256 of the bytes: what a save must find. */
  readonly version: string;
}

export async function readDocument(disk: Disk, path: string): Promise<Result<Document, AppError>> {
  const name = basename(path);
  try {
    const { size, isFile } = await disk.facts(path);
    if (!isFile) return err({ code: 'file/not-readable', name, cause: 'not a file' });
    if (size > largestDocument) {
      const megabytes = Math.ceil(size / megabyte);
      return err({ code: 'file/too-large', name, megabytes, limit: largestDocument / megabyte });
    }
    const { bytes, sha256 } = await readStable(disk, path);
    return ok({ ...decode(bytes), version: sha256 });
  } catch (error) {
    return err(fileError(error, name, 'reading'));
  }
}

/** The document as it is now, null when it is gone. */
export async function documentIfThere(
  disk: Disk,
  path: string,
): Promise<Result<Document | null, AppError>> {
  const document = await readDocument(disk, path);
  return !document.ok && document.error.code === 'file/not-found' ? ok(null) : document;
}

export async function isWritable(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.checkWritable(path);
    return true;
  } catch (error) {
    // Whatever else is wrong is told when it is saved.
    return fileError(error, basename(path), 'writing').code !== 'file/not-writable';
  }
}

function decode(bytes: Uint8Array): Pick<Document, 'disk' | 'encoding'> {
  const decoded = decodeDiskText(bytes);
  if (decoded.ok) return { disk: decoded.value, encoding: 'utf-8' };
  const { encoding, converted } = decoded.error;
  return {
    disk: converted,
    encoding: encoding === 'utf-8' ? 'damaged-utf-8' : (encoding ?? 'unknown'),
  };
}

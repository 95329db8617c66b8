import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** What took the place of a file, such as a pipe, must not be waited for: it would keep a thread for good. */
const readNow = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The bytes of a file; null when it is none, cannot be read, or is larger than so many bytes (R1). */
export async function readRegular(
  path: string,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await open(path, readNow).catch(() => null);
  if (file === null) return null;
  try {
    const stat = await file.stat();
    return stat.isFile() && stat.size <= mostBytes ? new Uint8Array(await file.readFile()) : null;
  } catch {
    return null;
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** Beyond this no text of a library is read. */
const longestText = 16 * 1024 * 1024;

/** The same as UTF-8 text. */
export async function readRegularText(path: string): Promise<string | null> {
  const bytes = await readRegular(path, longestText);
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}

import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

const fileTypeMask = 0o170000;
const symlinkType = 0o120000;

/**
 * Unpacks the chosen entries of a zip. Entries that would leave the folder make it fail.
 *
 * @param {string} zipFile
 * @param {string} folder
 * @param {(entryPath: string) => string | null} placeFor the path below `folder`, or null to leave an entry out
 */
export async function unzip(zipFile, folder, placeFor) {
  const zip = await yauzl.openPromise(zipFile, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      const place = placeFor(entry.fileName);
      if (place === null || place === '') continue;
      const target = join(folder, place);
      if (entry.fileName.endsWith('/')) {
        await mkdir(target, { recursive: true });
        continue;
      }
      await mkdir(dirname(target), { recursive: true });
      const mode = entry.externalFileAttributes >>> 16;
      const content = await zip.openReadStreamPromise(entry);
      if ((mode & fileTypeMask) === symlinkType) {
        await symlink((await buffer(content)).toString('utf8'), target);
      } else {
        await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
      }
    }
  } finally {
    zip.close();
  }
}

import { realpath } from 'node:fs/promises';
import type { GivenFile } from '#core/export/target.ts';
import { documentIfThere } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';

/**
 * The text files that an export has to see, by their paths below `folder`. What is there and cannot
 * be read as text is left out, so that nobody takes it for a file that may be made.
 */
export async function readGivenFiles(
  disk: Disk,
  folder: string,
  paths: readonly string[],
): Promise<readonly GivenFile[]> {
  const root = await realpath(folder).catch(() => null);
  if (root === null) return paths.map((path) => ({ path, content: null }));
  const found = await Promise.all(
    paths.map(async (path): Promise<readonly GivenFile[]> => {
      const real = await realPathInside(root, path);
      if (real === null) return [{ path, content: null }];
      const document = await documentIfThere(disk, real);
      if (!document.ok || document.value?.encoding !== 'utf-8') return [];
      return [{ path, content: document.value.disk.text }];
    }),
  );
  return found.flat();
}

import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';

/**
 * Copies the sample library that comes with the app to the user's data the first time it is opened.
 * What is there already is the user's: it is never written to.
 */
export async function provideSampleLibrary(shipped: string, folder: string): Promise<void> {
  if (existsSync(folder) || !existsSync(shipped)) return;
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await cp(shipped, partial, { recursive: true });
  await rename(partial, folder);
}

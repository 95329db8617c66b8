import { readFile } from 'node:fs/promises';
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?asset';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?asset';
import serifExtended from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?asset';
import type { posterFonts } from '#core/export/poster/poster-style.ts';

const files: { readonly [Path in keyof typeof posterFonts]: string } = {
  'fonts/inter.woff2': inter,
  'fonts/source-serif-4.woff2': serif,
  'fonts/source-serif-4-ext.woff2': serifExtended,
};

/** A font that a page may ask for; null for any other path. */
export async function pageFont(path: string): Promise<Uint8Array | null> {
  if (!Object.hasOwn(files, path)) return null;
  return new Uint8Array(await readFile(files[path as keyof typeof files]));
}

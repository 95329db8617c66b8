import { readFile } from 'node:fs/promises';
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?asset';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?asset';
import serifExtended from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?asset';
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2?asset';
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?asset';
import type { paperFonts } from '#core/export/engines/rich-paste/paper-style.ts';
import type { posterFonts } from '#core/export/poster/poster-style.ts';

const files: { readonly [Path in keyof typeof posterFonts | keyof typeof paperFonts]: string } = {
  'fonts/inter.woff2': inter,
  'fonts/source-serif-4.woff2': serif,
  'fonts/source-serif-4-ext.woff2': serifExtended,
  'fonts/source-serif-4-italic.woff2': serifItalic,
  'fonts/jetbrains-mono.woff2': mono,
};

/** A font that a page may ask for; null for any other path. */
export async function pageFont(path: string): Promise<Uint8Array | null> {
  if (!Object.hasOwn(files, path)) return null;
  return new Uint8Array(await readFile(files[path as keyof typeof files]));
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Language } from '#core/messages/translator.ts';
import { loadVips } from '../../src-main/images/vips.ts';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
/** What comes and goes by itself, and is not what a picture is of. */
const passing = '.toasts { display: none }';

/** The language in which the window is driven: English, but when the manual's pictures are taken in Chinese. */
export function pictureLanguage(): Language {
  return process.env['GALLEY_PICTURES_LANGUAGE'] === 'zh' ? 'zh' : 'en';
}

/** Writes what the window shows for the manual; nothing unless the pictures are asked for (`npm run pictures`). */
export async function takePicture(page: Page, name: string, language: Language): Promise<void> {
  await writePicture(page, join('manual', `${name}-${language}-light.png`));
}

/** The same by its path below `docs/images/`. */
export async function writePicture(page: Page, path: string): Promise<void> {
  if (process.env['GALLEY_PICTURES'] !== '1') return;
  // The display's own pointer may stand over something that would show it.
  await page.mouse.move(640, 2);
  const taken = await page.screenshot({ animations: 'disabled', style: passing });
  const vips = await loadVips();
  const small = vips.Image.newFromBuffer(taken).pngsaveBuffer({ palette: true, Q: 90, effort: 8 });
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, small);
}

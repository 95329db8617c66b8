import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { faultFile, pageRequestSchema, pictureFile, requestFile } from './page-request.ts';
import { renderPages } from './render-page.ts';

/** Makes the pictures that the command line asks for in `folder`, opens no window and ends. */
export async function renderRequest(folder: string): Promise<void> {
  try {
    // Each page has a window of its own, and the app must outlive the last one.
    app.on('window-all-closed', () => undefined);
    await app.whenReady();
    const request: unknown = JSON.parse(await readFile(join(folder, requestFile), 'utf8'));
    const { pages } = pageRequestSchema.parse(request);
    const pictures = await renderPages(pages);
    for (const [index, picture] of pictures.entries()) {
      const file = pictureFile(index, pages[index]?.path ?? '');
      if (picture.ok) await writeFile(join(folder, file), picture.value);
      else await writeFile(join(folder, faultFile(index)), picture.error);
    }
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
}

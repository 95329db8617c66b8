import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({ galley: z.object({ releases: z.string() }) });

/** What package.json of the app says under `galley.releases`; '' for none, and for anything but https. */
export async function releasesAddress(appFolder: string): Promise<string> {
  try {
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(join(appFolder, 'package.json'), 'utf8')),
    );
    const { releases } = manifest.galley;
    return URL.canParse(releases) && new URL(releases).protocol === 'https:' ? releases : '';
  } catch {
    return '';
  }
}

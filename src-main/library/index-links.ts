import { join } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { createSentLinks, type SentLinks } from '#core/links/sent-links.ts';
import { largestScanned, readText } from './read-text.ts';
import { readingOf, summariseFile } from './summarise-file.ts';
import { walkLibrary } from './walk-library.ts';

/** The links of all issues of a library, read anew. Throws the system's error when the folder cannot be read. */
export function indexLinks(folder: string, settings: LibrarySettings): SentLinks {
  return indexLibrary(folder, settings).links;
}

/** The same with the files that they were read from. */
export function indexLibrary(
  folder: string,
  settings: LibrarySettings,
): { readonly links: SentLinks; readonly files: readonly LibraryFile[] } {
  const links = createSentLinks(settings.links?.wrappers, settings);
  const reading = readingOf(settings);
  const files: LibraryFile[] = [];
  for (const { id, size } of walkLibrary(folder).entries) {
    const text = size > largestScanned ? null : readText(join(folder, id));
    if (text === null) continue;
    const { sent, file } = summariseFile(id, text, reading);
    files.push(file);
    if (sent !== null) links.put(sent);
  }
  return { links, files };
}

import { join } from 'node:path';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { createSentLinks, type SentLinks } from '#core/links/sent-links.ts';
import { largestScanned, readText } from './read-text.ts';
import { readingOf, summariseFile } from './summarise-file.ts';
import { walkLibrary } from './walk-library.ts';

/** The links of all issues of a library, read anew. Throws the system's error when the folder cannot be read. */
export function indexLinks(folder: string, settings: LibrarySettings): SentLinks {
  const links = createSentLinks(settings.links?.wrappers, settings);
  const reading = readingOf(settings);
  for (const { id, size } of walkLibrary(folder).entries) {
    const text = size > largestScanned ? null : readText(join(folder, id));
    const sent = text === null ? null : summariseFile(id, text, reading).sent;
    if (sent !== null) links.put(sent);
  }
  return links;
}

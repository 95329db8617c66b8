import { join } from 'node:path';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { createSearchIndex, type SearchIndex } from '#core/search/search-index.ts';
import { largestScanned, readText } from '../library/read-text.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { walkLibrary } from '../library/walk-library.ts';

/** All texts of a library, read anew. Throws the system's error when the folder cannot be read. */
export function readTexts(folder: string, settings: LibrarySettings): SearchIndex {
  const index = createSearchIndex();
  const reading = readingOf(settings);
  for (const { id, size } of walkLibrary(folder).entries) {
    const text = size > largestScanned ? null : readText(join(folder, id));
    if (text !== null) index.put(summariseFile(id, text, reading).searched());
  }
  return index;
}

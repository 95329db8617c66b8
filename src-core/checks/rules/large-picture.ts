import { libraryFileOf } from '../needed-files.ts';
import type { PlacedRule, Problem } from '../rule.ts';

const bytesInKilobyte = 1000;

/** A picture of the library with more bytes than `images.limit` allows. */
export const largePicture: PlacedRule = {
  id: 'large-picture',
  severity: 'warning',
  sees: 'surroundings',
  goesBy: ['path', 'files', 'pictures'],
  check({ images }, { path, files, pictures }) {
    if (files === undefined || pictures === undefined) return [];
    return images.flatMap(({ from, to, url }): readonly Problem[] => {
      const file = libraryFileOf(url, path);
      const bytes = file === null ? 0 : (files[file]?.bytes ?? 0);
      if (bytes <= pictures.limit * bytesInKilobyte) return [];
      const values = { size: Math.ceil(bytes / bytesInKilobyte), limit: pictures.limit };
      return [{ from, to, message: 'largePicture', values }];
    });
  },
};

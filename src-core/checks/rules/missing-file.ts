import { libraryFileOf } from '../needed-files.ts';
import type { PlacedRule, Problem } from '../rule.ts';

/** A picture or a link that leads to a file of the library which is not there. */
export const missingFile: PlacedRule = {
  id: 'missing-file',
  severity: 'warning',
  sees: 'surroundings',
  goesBy: ['path', 'files'],
  check: ({ images, links }, { path, files }) =>
    files === undefined
      ? []
      : [...images.map(({ from, to, url }) => ({ from, to, address: url })), ...links].flatMap(
          ({ from, to, address }): readonly Problem[] => {
            const file = libraryFileOf(address, path);
            if (file === null || files[file] !== null) return [];
            return [{ from, to, message: 'missingFile', values: { file } }];
          },
        ),
};

import { libraryFileOf } from '../needed-files.ts';
import type { IssueRule, Problem } from '../rule.ts';

const bytesInKilobyte = 1000;

/** A picture of the library with more bytes than `images.limit` allows. */
export const largePicture: IssueRule = {
  id: 'large-picture',
  severity: 'warning',
  sees: 'issue',
  check({ blocks, path, files, pictures }) {
    if (files === undefined || pictures === undefined) return [];
    return blocks.flatMap(({ from: by, block }) =>
      block.images.flatMap(({ from, to, url }): readonly Problem[] => {
        const file = libraryFileOf(url, path);
        const bytes = file === null ? 0 : (files[file]?.bytes ?? 0);
        if (bytes <= pictures.limit * bytesInKilobyte) return [];
        const values = { size: Math.ceil(bytes / bytesInKilobyte), limit: pictures.limit };
        return [{ from: from + by, to: to + by, message: 'largePicture', values }];
      }),
    );
  },
};

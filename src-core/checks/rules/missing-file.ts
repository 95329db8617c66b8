import { libraryFileOf } from '../needed-files.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** A picture or a link that leads to a file of the library which is not there. */
export const missingFile: IssueRule = {
  id: 'missing-file',
  severity: 'warning',
  sees: 'issue',
  check: ({ blocks, path, files }) =>
    files === undefined
      ? []
      : blocks.flatMap(({ from: by, block }) =>
          [
            ...block.images.map(({ from, to, url }) => ({ from, to, address: url })),
            ...block.links,
          ].flatMap(({ from, to, address }): readonly Problem[] => {
            const file = libraryFileOf(address, path);
            if (file === null || files[file] !== null) return [];
            const range = { from: from + by, to: to + by };
            return [{ ...range, message: 'missingFile', values: { file } }];
          }),
        ),
};

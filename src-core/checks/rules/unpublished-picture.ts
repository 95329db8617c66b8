import type { IssueRule, Problem } from '../rule.ts';

/** A picture of the library's folder that readers could not load yet (P1). */
export const unpublishedPicture: IssueRule = {
  id: 'unpublished-picture',
  severity: 'warning',
  sees: 'issue',
  check({ blocks, pictures }) {
    const names = new Set(pictures?.unpublished);
    if (names.size === 0) return [];
    return blocks.flatMap(({ from: by, block }) =>
      block.images.flatMap(({ from, to, url }): readonly Problem[] => {
        const name = nameOf(url);
        if (!names.has(name)) return [];
        return [{ from: from + by, to: to + by, message: 'unpublishedPicture', values: { name } }];
      }),
    );
  },
};

function nameOf(url: string): string {
  const path = url.replace(/[?#].*$/su, '');
  const written = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

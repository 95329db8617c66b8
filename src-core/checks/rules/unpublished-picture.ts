import type { PlacedRule, Problem } from '../rule.ts';

/** A picture of the library's folder that readers could not load yet (P1). */
export const unpublishedPicture: PlacedRule = {
  id: 'unpublished-picture',
  severity: 'warning',
  sees: 'surroundings',
  goesBy: ['pictures'],
  check({ images }, { pictures }) {
    const names = pictures?.unpublished ?? [];
    if (names.length === 0) return [];
    return images.flatMap(({ from, to, url }): readonly Problem[] => {
      const name = nameOf(url);
      return names.includes(name)
        ? [{ from, to, message: 'unpublishedPicture', values: { name } }]
        : [];
    });
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

import type { LibraryFile } from '#core/ipc/shapes.ts';

/** Issues newest first (by date, then number, then name), the other files after them by name. */
export function inLibraryOrder(files: readonly LibraryFile[]): readonly LibraryFile[] {
  return files.toSorted((one, other) => {
    if (one.kind !== other.kind) return one.kind === 'issue' ? -1 : 1;
    if (one.kind === 'other') return byName(one, other);
    return (
      (other.date ?? '').localeCompare(one.date ?? '') ||
      (other.number ?? -1) - (one.number ?? -1) ||
      byName(other, one)
    );
  });
}

const names = new Intl.Collator('en', { numeric: true });

function byName(one: LibraryFile, other: LibraryFile): number {
  return names.compare(one.id, other.id);
}

import type { LibraryFile } from '#core/ipc/shapes.ts';
import { compareIssues } from '#core/library/issue-files.ts';

/** Issues newest first, the other files after them by name. */
export function inLibraryOrder(files: readonly LibraryFile[]): readonly LibraryFile[] {
  const ofKind = (kind: LibraryFile['kind']) => files.filter((file) => file.kind === kind);
  return [
    ...ofKind('issue').toSorted((one, other) => compareIssues(listed(one), listed(other))),
    ...ofKind('other').toSorted((one, other) => names.compare(one.id, other.id)),
  ];
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function listed({ id, number, date }: LibraryFile) {
  return { path: id, number, date };
}

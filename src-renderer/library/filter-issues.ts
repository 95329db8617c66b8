import type { LibraryFile } from '#core/ipc/shapes.ts';

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function searchable(file: LibraryFile): string {
  const number = file.number === null ? '' : `#${file.number}`;
  return folded([number, file.title ?? '', file.date ?? '', file.fileName].join('\n'));
}

/** The files that have every word of the query in number, title, date or file name, in their order. */
export function filterIssues(files: readonly LibraryFile[], query: string): readonly LibraryFile[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return files;
  return files.filter((file) => {
    const text = searchable(file);
    return words.every((word) => text.includes(word));
  });
}

/** The best match first: the number itself, a number that begins so, then the files' own order. */
export function rankIssues(files: readonly LibraryFile[], query: string): readonly LibraryFile[] {
  const digits = /^#?\s*(\d+)$/.exec(folded(query).trim())?.[1];
  const found = filterIssues(files, digits ?? query);
  if (digits === undefined) return found;
  const rank = ({ number }: LibraryFile): number => {
    if (number === null) return 2;
    if (String(number) === digits) return 0;
    return String(number).startsWith(digits) ? 1 : 2;
  };
  return found.toSorted((a, b) => rank(a) - rank(b));
}

import type { LibraryFile } from '../ipc/shapes.ts';

/** The issues as a Markdown list, each with its title, its path as the link and its date. */
export function issueListText(files: readonly LibraryFile[]): string {
  return files.map((file) => `${lineOf(file)}\n`).join('');
}

function lineOf({ id, fileName, title, date }: LibraryFile): string {
  const name = (title ?? '').trim() === '' ? fileName : (title ?? '');
  const words = name.replaceAll(/[\\[\]]/gu, String.raw`\$&`);
  const path = id.split('/').map(encodeURIComponent).join('/');
  // A date that the title says already would stand there twice.
  const isDated = date === null || name.includes(date);
  return `- [${words}](${path})${isDated ? '' : ` (${date})`}`;
}

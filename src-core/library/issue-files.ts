import { fitsPattern } from '../issue/profile/file-pattern.ts';
import type { IssueHead } from '../issue/summary.ts';

/** `other`: Markdown that is no issue, such as a README; `ignored`: not shown at all. */
export type FileKind = 'issue' | 'other' | 'ignored';

const markdownName = /\.(?:md|markdown)$/iu;
/** Names that repositories, site generators and book makers give to what is not an issue. */
const otherName =
  /^(?:readme|changelog|changes|history|licen[cs]e|copying|notice|contributing|contributors|authors|code[-_]of[-_]conduct|security|support|governance|todo|_?index|summary|_?sidebar|_?navbar|_?coverpage|about|archives?|pull_request_template|issue_template)(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?$/iu;
/** Folders of a library that hold parts of issues and seasons. */
const otherFolders: ReadonlySet<string> = new Set(['snippets', 'templates', 'prefaces']);

/**
 * What a file below the library's folder is to it, by its path alone; `pattern` is that of its issues, where
 * the person has set one.
 */
export function classifyFile(relativePath: string, pattern: string | null = null): FileKind {
  const parts = relativePath.split(/[\\/]/u).filter((part) => part !== '' && part !== '.');
  const name = parts.at(-1) ?? '';
  const hidden = parts.some((part) => part.startsWith('.') || part === 'node_modules');
  if (hidden || !markdownName.test(name)) return 'ignored';
  if (otherName.test(name.replace(markdownName, ''))) return 'other';
  if (parts.length > 1 && otherFolders.has((parts[0] ?? '').toLowerCase())) return 'other';
  return pattern === null || fitsPattern(pattern, parts.join('/')) ? 'issue' : 'other';
}

/** A file with what its head says. */
export type ListedIssue = Pick<IssueHead, 'number' | 'date'> & {
  /** The path below the library's folder. */
  readonly path: string;
};

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Orders issues newest first: by number, then date, then file name read naturally (`issue-10` is newer
 * than `issue-9`). Issues without a number come after those with one. Files that agree in number and
 * date, such as twins in two languages, stand in the order of their paths.
 */
export function compareIssues(a: ListedIssue, b: ListedIssue): number {
  const byNumber = newestFirst(a.number ?? -1, b.number ?? -1);
  if (byNumber !== 0) return byNumber;
  const byDate = newestFirst(a.date ?? '', b.date ?? '');
  if (byDate !== 0) return byDate;
  const byPath = collator.compare(a.path, b.path) || newestFirst(b.path, a.path);
  return a.number === null && a.date === null ? -byPath : byPath;
}

function newestFirst<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

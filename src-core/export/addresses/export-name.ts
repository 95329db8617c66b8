import type { ExportSource } from '../target.ts';
import { fileStem, isSlug, slugOf } from './slug.ts';

/** What the files of an issue's export are called, without extension: the issue's own name where it is a slug. */
export function exportName({ fileName, issue }: ExportSource): string {
  const stem = fileStem(fileName);
  if (isSlug(stem)) return stem;
  return issue.date === null ? slugOf(stem) || 'issue' : `${issue.date}-weekly`;
}

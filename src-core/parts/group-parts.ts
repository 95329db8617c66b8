import { classifyParts } from './classify-parts.ts';
import type { IssuePart, PartGroup } from './part-group.ts';
import type { PartFile } from './part-file.ts';
import { createPartIndex, type IndexedIssue } from './part-index.ts';
import type { PartOptions } from './part-settings.ts';

/**
 * The files of a library as issues: one group for each issue with its master, editions and twins, and
 * the compilations that hold it; in the order of their ids, whatever the order of the files. Linear in
 * the files and their links.
 */
export function groupParts(
  files: readonly PartFile[],
  options: PartOptions = {},
): readonly PartGroup[] {
  const index = createPartIndex(options);
  for (const file of files) index.put(file);
  return groupsOf(index.issues(), options);
}

/** The groups of issues that were gathered before. */
export function groupsOf(
  issues: readonly IndexedIssue[],
  { parts = [], languages }: PartOptions,
): readonly PartGroup[] {
  const settings = new Map(parts.map((part) => [part.file, part]));
  const own = new Map(issues.map((issue) => [issue, classifyParts(issue, settings, languages)]));
  return [...own]
    .map(([issue, group]): PartGroup => {
      if (issue.heldBy.length === 0) return group;
      const places = issue.heldBy.flatMap((holder) => own.get(holder)?.parts ?? []);
      const inOrder = places.toSorted((a, b) => byId(a.file, b.file)).map(asPlace);
      return { ...group, parts: [...group.parts, ...inOrder] };
    })
    .toSorted((a, b) => byId(a.id, b.id));
}

function asPlace(part: IssuePart): IssuePart {
  return { ...part, role: 'compilation', edition: null, twin: null };
}

function byId(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

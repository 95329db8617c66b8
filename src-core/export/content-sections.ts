import type { Issue } from '../issue/model.ts';

export interface ContentSection {
  readonly title: string;
  /** The titles of its items; none is empty. */
  readonly items: readonly string[];
}

/**
 * The sections that hold what was curated for this issue, for places that only name it. The bullets of
 * a subscribe section are items of a sort, but not written in the issue's own style.
 */
export function contentSections(issue: Issue): readonly ContentSection[] {
  return issue.sections
    .filter(({ items }) => items.some(({ marker }) => marker === issue.style))
    .map(({ title, items }) => ({
      title,
      items: items.map((item) => item.title.trim()).filter((own) => own !== ''),
    }))
    .filter(({ items }) => items.length > 0);
}

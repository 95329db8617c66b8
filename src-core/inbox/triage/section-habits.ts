import type { Issue } from '../../issue/model.ts';
import { sectionKey } from '../../issue/section-key.ts';
import { linkKind } from './link-kind.ts';

/** How often what stood in which section, by `site:` or `kind:` and then by the section's key. */
export type SectionHabits = ReadonlyMap<string, ReadonlyMap<string, SectionUse>>;

interface SectionUse {
  readonly title: string;
  readonly count: number;
}

/** Learns from issues which section links of a site, and of a kind, were put into. */
export function learnSectionHabits(
  issues: readonly Issue[],
  canonicalOf: (url: string) => string,
): SectionHabits {
  const habits = new Map<string, Map<string, SectionUse>>();
  for (const { title, items } of issues.flatMap(({ sections }) => sections)) {
    const key = sectionKey(title);
    if (key === '') continue;
    for (const { url } of items) {
      const found = url === null ? null : linkKind(canonicalOf(url));
      if (found === null) continue;
      for (const name of [`site:${found.site}`, `kind:${found.kind}`]) {
        const uses = habits.get(name) ?? new Map<string, SectionUse>();
        habits.set(name, uses.set(key, { title, count: (uses.get(key)?.count ?? 0) + 1 }));
      }
    }
  }
  return habits;
}

/** The titles of the sections that links like this one went to, the most frequent first. */
export function habitualSections(
  canonical: string,
  habits: SectionHabits,
  by: 'site' | 'kind',
): readonly string[] {
  const found = linkKind(canonical);
  const uses = found === null ? undefined : habits.get(`${by}:${found[by]}`);
  return [...(uses?.values() ?? [])]
    .toSorted((a, b) => b.count - a.count)
    .map(({ title }) => title);
}

import { itemKey } from './highlight-list.ts';
import { chosenSeason, type ChosenSeason, type SeasonChoice } from './chosen-season.ts';
import { issueHeading } from './issue-heading.ts';
import { countSeason, type SeasonCounts } from './season-counts.ts';
import type { SeasonIssue } from './season-issue.ts';
import { isCurated } from './season-items.ts';
import { sectionNames } from './section-names.ts';

interface OutlineItem {
  readonly title: string;
  /** What a highlight names it by. */
  readonly item: string;
}

interface OutlineSection {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

interface OutlineIssue {
  readonly id: string;
  readonly number: number | null;
  readonly date: string | null;
  readonly heading: string;
  /** Those with items. */
  readonly sections: readonly OutlineSection[];
}

/** One section as the issues call it, compiled or not. */
interface OutlineHeading {
  /** As its latest issue writes it. */
  readonly title: string;
  readonly issues: number;
  readonly items: number;
  readonly isCompiled: boolean;
}

/** A whole season as it is chosen from by hand. */
export interface SeasonOutline {
  readonly language: ChosenSeason['language'];
  readonly counts: Omit<SeasonCounts, 'issues'>;
  /** In the order of their first appearance. */
  readonly headings: readonly OutlineHeading[];
  readonly issues: readonly OutlineIssue[];
  readonly leftOut: readonly string[];
}

/** The outline of what would be compiled, from issues in any order. */
export function seasonOutline(given: readonly SeasonIssue[], choice: SeasonChoice): SeasonOutline {
  const chosen = chosenSeason(given, choice);
  const { sections, kinds, items, firstDate, lastDate, days } = countSeason(
    chosen.issues,
    chosen.sections,
  );
  return {
    language: chosen.language,
    counts: { sections, kinds, items, firstDate, lastDate, days },
    headings: headingsOf(chosen, choice),
    issues: chosen.issues.map((issue) => ({
      id: issue.id,
      number: issue.issue.number,
      date: issue.issue.date,
      heading: issueHeading(issue),
      sections: issue.sections
        .filter((each) => isCurated(issue, each))
        .map(({ section }) => ({
          title: section.title,
          items: section.items
            .filter(({ title }) => title.trim() !== '')
            .map((item) => ({ title: item.title.trim(), item: itemKey(item) })),
        })),
    })),
    leftOut: chosen.leftOut,
  };
}

function headingsOf({ issues }: ChosenSeason, choice: SeasonChoice): readonly OutlineHeading[] {
  const { idOf } = sectionNames(choice.sections);
  const found = new Map<string, OutlineHeading>();
  for (const { issue, sections } of issues) {
    const own = issue.sections.filter(({ level, title }) => level > 0 && title.trim() !== '');
    const highest = Math.min(...own.map(({ level }) => level));
    const compiled = new Set(sections.map(({ section }) => section));
    for (const section of own) {
      if (section.level !== highest) continue;
      const id = idOf(section.title);
      const before = found.get(id);
      found.set(id, {
        title: section.title,
        issues: (before?.issues ?? 0) + 1,
        items: (before?.items ?? 0) + section.items.length,
        isCompiled: before?.isCompiled === true || compiled.has(section),
      });
    }
  }
  return [...found.values()];
}

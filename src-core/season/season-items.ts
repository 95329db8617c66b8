import type { Item, Marker } from '../issue/model.ts';
import type { ChosenIssue, ChosenSection } from './choose-sections.ts';
import { isLookingBack } from './housekeeping.ts';
import { mergeSections, type MergedSection } from './merge-sections.ts';

/** One entry of a season. */
export interface SeasonItem {
  readonly issue: ChosenIssue;
  readonly item: Item;
}

export interface SeasonSection extends MergedSection {
  /** By issue, then as they stand there. */
  readonly items: readonly SeasonItem[];
}

/** Whether what looks like items was curated for its issue: written in its style, and no look back. */
export function isCurated({ issue }: ChosenIssue, { section }: ChosenSection): boolean {
  const { style } = issue;
  return section.items.some(({ marker }) => marker === style) && !isLookingBack(section.title);
}

/** The items of a whole season by section; issues oldest first. Placeholders without words are none. */
export function seasonSections(issues: readonly ChosenIssue[]): readonly SeasonSection[] {
  const all = issues.map((issue) => ({
    issue,
    sections: issue.sections.filter((each) => isCurated(issue, each)),
  }));
  const isLinked = linksItsItems(all.flatMap(({ sections }) => sections));
  const curated = all.map(({ issue, sections }) => ({
    issue,
    sections: isLinked ? sections.filter(hasLinks) : sections,
  }));
  const rows = curated.map(({ sections }) =>
    sections.map(({ id, section }) => ({ id, title: section.title })),
  );
  const items = new Map<string, SeasonItem[]>();
  for (const { issue, sections } of curated) {
    for (const { id, section } of sections) {
      const own = items.get(id) ?? [];
      items.set(id, own);
      for (const item of section.items) if (item.title.trim() !== '') own.push({ issue, item });
    }
  }
  const place = new Map(issues.map((issue, index) => [issue, index]));
  const placeOf = ({ issue, item }: SeasonItem) => (place.get(issue) ?? 0) * 1e9 + item.from;
  return mergeSections(rows).map((merged) => ({
    ...merged,
    items: merged.ids
      .flatMap((id) => items.get(id) ?? [])
      .toSorted((a, b) => placeOf(a) - placeOf(b)),
  }));
}

/** Whether a season is one of links: then numbered headings of an article among its issues are no items. */
function linksItsItems(sections: readonly ChosenSection[]): boolean {
  const items = sections.flatMap(({ section }) => section.items);
  return items.filter(({ url }) => url !== null).length * 2 > items.length;
}

function hasLinks({ section }: ChosenSection): boolean {
  return section.items.some(({ url }) => url !== null);
}

/** How a season's list is numbered: as most of its issues number their items. */
export function seasonMarker(issues: readonly ChosenIssue[]): Extract<Marker, 'cjk' | 'dot'> {
  const counts = { cjk: 0, other: 0 };
  for (const { issue } of issues) {
    const isCjk = issue.style === 'cjk' || issue.style === 'bold-number';
    if (isCjk && issue.language !== 'en') counts.cjk += 1;
    else counts.other += 1;
  }
  return counts.cjk > counts.other ? 'cjk' : 'dot';
}

export function numbered(number: number, marker: 'cjk' | 'dot', text: string): string {
  return marker === 'cjk' ? `${number}、${text}` : `${number}. ${text}`;
}

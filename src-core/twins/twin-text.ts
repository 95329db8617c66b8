import type { Issue, Item } from '../issue/model.ts';
import type { ParseText } from '../issue/text-reader.ts';
import { canonicalOf } from '../links/canonical-of.ts';

/** One language of an issue. */
export interface TwinText {
  readonly text: string;
  readonly issue: Issue;
}

/** A side of an issue that can be changed. */
export interface TwinFile extends TwinText {
  /** The folder of its file below the library, '' for the library's own. */
  readonly folder: string;
  readonly parse: ParseText;
}

/** An item of one side with where it stands; both from 0. */
export interface TwinItem {
  readonly section: number;
  readonly item: number;
  /** Among all items of the side. */
  readonly order: number;
  readonly at: Item;
  /** Canonical; null without a link. */
  readonly address: string | null;
}

/** Of the issues at hand; an issue is never changed, and most are asked for many times. */
const itemsOf = new WeakMap<Issue, readonly TwinItem[]>();

/** All items of a side's content in order. */
export function twinItems({ issue }: TwinText): readonly TwinItem[] {
  const known = itemsOf.get(issue);
  if (known !== undefined) return known;
  const items: TwinItem[] = [];
  for (const section of contentSections(issue)) {
    for (const [item, at] of (issue.sections[section]?.items ?? []).entries()) {
      const address = at.url === null ? null : (canonicalOf(at.url) ?? at.url);
      items.push({ section, item, order: items.length, at, address });
    }
  }
  itemsOf.set(issue, items);
  return items;
}

/**
 * The sections that hold items, from 0. What stands at the end in lists without numbers below a numbered issue
 * (where to subscribe, whom to follow) each language has of its own.
 */
export function contentSections({ sections, style }: Issue): readonly number[] {
  const lastInStyle = sections.findLastIndex(({ items }) =>
    items.some(({ marker }) => marker === style),
  );
  return sections.flatMap(({ items }, index) => {
    const isFooter = index > lastInStyle && items.every(({ number }) => number === null);
    return items.length > 0 && !isFooter ? index : [];
  });
}

import type { EditionLanguage } from '../export/edition/edition-settings.ts';
import type { Item } from '../issue/model.ts';
import type { Highlight } from '../library/season-settings.ts';
import { headMarkdown } from './head-markdown.ts';
import { numbered, type SeasonItem, type SeasonSection } from './season-items.ts';
import { seasonWords } from './season-words.ts';

/** The highlights under a heading of their own, in their order; '' when no issue has any of them. */
export function highlightList(
  highlights: readonly Highlight[],
  sections: readonly SeasonSection[],
  language: EditionLanguage,
  marker: 'cjk' | 'dot',
): string {
  const words = seasonWords(language);
  const items = sections.flatMap((section) => section.items);
  const chosen = highlights.flatMap((highlight) => highlightedItem(items, highlight) ?? []);
  if (chosen.length === 0) return '';
  const heads = chosen.map((item, index) => {
    const { number } = item.issue.issue;
    const from = number === null ? '' : words.issue(number);
    return numbered(index + 1, marker, headMarkdown(item.issue.text, item.item) + from);
  });
  return [`## ${words.highlights}`, ...heads].join('\n\n');
}

/** The item that a highlight names, by its address or else its title; null when no issue has it. */
function highlightedItem(items: readonly SeasonItem[], highlight: Highlight): SeasonItem | null {
  const own = items.filter(({ issue: { issue } }) => issue.number === highlight.issue);
  return (
    own.find(({ item }) => item.url === highlight.item) ??
    own.find(({ item }) => item.title.trim() === highlight.item.trim()) ??
    null
  );
}

/** What a highlight names an item by. */
export function itemKey({ url, title }: Item): string {
  return url ?? title.trim();
}

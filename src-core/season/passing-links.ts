import { linkDefinitions, labelKey } from '../issue/operations/link-places.ts';
import { canonicalUrl } from '../links/canonical-url.ts';
import { textLinks } from '../links/text-links.ts';
import { linkTarget } from '../issue/operations/link-text.ts';
import type { ChosenIssue } from './choose-sections.ts';
import { isCurated, type SeasonSection } from './season-items.ts';

/** A link that a description names. */
interface PassingLink {
  readonly issue: ChosenIssue;
  /** In Markdown. */
  readonly link: string;
}

/**
 * The links that the texts of a season's items name and that are no item's own, each once, in order of
 * appearance. Notes and what recurs are not looked at; pictures are no links.
 */
export function passingLinks(
  issues: readonly ChosenIssue[],
  sections: readonly SeasonSection[],
): readonly PassingLink[] {
  const known = new Set<string>();
  for (const { items } of sections) {
    for (const { item } of items) known.add(keyOf(item.url ?? ''));
  }
  const found: PassingLink[] = [];
  for (const issue of issues) {
    const { text } = issue;
    const definitions = /^ {0,3}\[[^\]\n]+\]:/mu.test(text) ? linkDefinitions(text) : null;
    const define = (label: string) => definitions?.get(labelKey(label))?.target ?? null;
    for (const chosen of issue.sections) {
      if (!isCurated(issue, chosen)) continue;
      const { section, removed } = chosen;
      const bodies = [section.intro, ...section.items.map(({ body }) => body), section.outro];
      for (const body of bodies) {
        if (!mayHoldLinks(text.slice(body.from, body.to))) continue;
        for (const { from, to, address } of textLinks(text, body, define)) {
          const isRemoved = removed.some((range) => range.from <= from && from < range.to);
          const key = keyOf(address);
          if (isRemoved || known.has(key) || !/^https?:/iu.test(address)) continue;
          known.add(key);
          const written = text.slice(from, to);
          const label = /^\[((?:[^\]\\\n]|\\.)*)\]/u.exec(written)?.[1]?.trim() ?? '';
          const target = linkTarget(address);
          const link =
            label === '' ? `<${target.replaceAll(/[<>]/gu, '')}>` : `[${label}](${target})`;
          found.push({ issue, link });
        }
      }
    }
  }
  return found;
}

function mayHoldLinks(text: string): boolean {
  return text.includes('://') || text.includes('][');
}

function keyOf(address: string): string {
  return canonicalUrl(address) ?? address;
}

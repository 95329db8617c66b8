import { namesOfSection } from '../export/edition/section-titles.ts';
import type { SectionNames } from '../export/edition/edition-settings.ts';
import type { Issue, Section } from '../issue/model.ts';
import { isSameSection } from '../issue/section-name.ts';
import { canonicalUrl } from '../links/canonical-url.ts';
import type { Alignment } from './align-twins.ts';

/**
 * The right side's section for each of the left side's, those without items and the footer's among them: by
 * their items, then by galley.yaml's names and their own, then by pages that both link, then by their place
 * between paired ones; null for what has none (T7).
 */
export function sectionPartners(
  alignment: Alignment,
  left: Issue,
  right: Issue,
  names: readonly SectionNames[],
): readonly (number | null)[] {
  const partners = left.sections.map((_, index) => alignment.sections[index] ?? null);
  const taken = new Set(partners.filter((index) => index !== null));
  const pair = (index: number, partner: number): void => {
    partners[index] = partner;
    taken.add(partner);
  };
  for (const [index, { title }] of left.sections.entries()) {
    if (partners[index] !== null || title === '') continue;
    const entry = namesOfSection(title, names);
    const found = right.sections.findIndex(
      (other, at) =>
        !taken.has(at) &&
        (isSameSection(title, other.title) ||
          (entry !== null && namesOfSection(other.title, names) === entry)),
    );
    if (found !== -1) pair(index, found);
  }
  for (const [index, section] of left.sections.entries()) {
    if (partners[index] !== null) continue;
    const own = pagesOf(section);
    const found = right.sections
      .map((other, at) => ({ at, shared: [...pagesOf(other)].filter((page) => own.has(page)) }))
      .filter(({ at, shared }) => shared.length > 0 && !taken.has(at))
      .toSorted((a, b) => b.shared.length - a.shared.length)[0];
    if (found !== undefined) pair(index, found.at);
  }
  let start = 0;
  for (let index = 0; index <= left.sections.length; index += 1) {
    const isEnd = index === left.sections.length;
    if (!isEnd && partners[index] === null) continue;
    const first = start === 0 ? 0 : (partners[start - 1] ?? -1) + 1;
    const end = isEnd ? right.sections.length : (partners[index] ?? 0);
    const isFree = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at).every(
      (at) => !taken.has(at),
    );
    if (index > start && end - first === index - start && isFree) {
      for (let at = start; at < index; at += 1) pair(at, first + at - start);
    }
    start = index + 1;
  }
  return partners;
}

function pagesOf({ items }: Section): ReadonlySet<string> {
  return new Set(items.flatMap(({ url }) => (url === null ? [] : (canonicalUrl(url) ?? url))));
}

import type { Range } from '../text/edit.ts';
import type { Issue } from '../issue/model.ts';
import type { Linked } from './link-request.ts';

/**
 * Where the paragraph of the other side stands that goes with the one at `position`: the same one of as many
 * below the same item, or in the same section's intro. Null where they are not as many.
 */
export function counterpartParagraph(
  { before, other, partners, counterpart }: Linked,
  position: number,
): number | null {
  const section = before.issue.sections.findLastIndex(({ from }) => from <= position);
  const items = before.issue.sections[section]?.items ?? [];
  const item = items.findLastIndex(({ head }) => head.to < position);
  const there =
    item === -1
      ? introOf(other.issue, partners[section] ?? null)
      : bodyOf(other.issue, counterpart({ section, item }));
  const here =
    item === -1 ? introOf(before.issue, section) : bodyOf(before.issue, { section, item });
  if (here === null || there === null) return null;
  const own = paragraphsIn(before.text, here);
  const theirs = paragraphsIn(other.text, there);
  const index = own.findIndex(({ from, to }) => from <= position && position <= to);
  return own.length === theirs.length ? (theirs[index]?.from ?? null) : null;
}

function introOf({ sections }: Issue, section: number | null): Range | null {
  return section === null ? null : (sections[section]?.intro ?? null);
}

function bodyOf(
  { sections }: Issue,
  place: { readonly section: number; readonly item: number } | null,
): Range | null {
  const item = place && sections[place.section]?.items[place.item];
  return item ? { from: item.head.to, to: item.to } : null;
}

/** Runs of lines with text in them, each from its first sign. */
function paragraphsIn(text: string, { from, to }: Range): readonly Range[] {
  return [...text.slice(from, to).matchAll(/\S.*(?:\n[^\S\n]*\S.*)*/gu)].map((found) => ({
    from: from + found.index,
    to: from + found.index + found[0].length,
  }));
}

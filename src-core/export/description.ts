import type { Issue } from '../issue/model.ts';
import type { PlacedBlock } from '../markdown/place-blocks.ts';
import { plainText } from '../markdown/plain-text.ts';

const longest = 160;
const sentenceEnd = /[.!?](?=\s|$)|[。！？]/g;

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  const ends = [...head.matchAll(sentenceEnd)].map((match) => match.index + 1);
  const lastEnd = ends.at(-1) ?? 0;
  if (lastEnd >= longest / 3) return head.slice(0, lastEnd);
  const whole = head.replace(/[\ud800-\udbff]$/, '');
  const space = whole.lastIndexOf(' ');
  return `${space > longest / 2 ? whole.slice(0, space) : whole}…`;
}

/** The first items' titles, for an issue that says nothing of itself; null when it has no items. */
export function describedByItems(issue: Issue): string | null {
  const titles = issue.sections.flatMap((section) => section.items.map((item) => item.title));
  const named = titles.filter((title) => title !== '').slice(0, 12);
  return named.length === 0 ? null : shortened(named.join(issue.language === 'en' ? '; ' : '；'));
}

/**
 * What an issue says of itself in its first paragraph of words, at most 160 units, cut at the end of
 * a sentence where there is one; null when no paragraph stands before the first heading or list.
 */
export function describedBy(blocks: readonly PlacedBlock[]): string | null {
  for (const { token } of blocks) {
    if ((token.type === 'heading' && token.depth > 1) || token.type === 'list') return null;
    if (token.type !== 'paragraph') continue;
    const text = plainText(token.tokens);
    if (/[\p{L}\p{N}]{2}/u.test(text)) return shortened(text);
  }
  return null;
}

import type { TextLink } from '../links/text-links.ts';
import type { Range } from '../text/edit.ts';
import type { Block } from './block.ts';

/** Where a link's address is written; null for one by reference, or one written with entities. */
export function addressRange({ text }: Block, { from, to, address }: TextLink): Range | null {
  const at = text.slice(from, to).lastIndexOf(address);
  if (at === -1 || address === '') return null;
  // A reference link whose words happen to be its address.
  if (text.charAt(from) === '[' && text.charAt(from + at - 1) === '[') return null;
  return { from: from + at, to: from + at + address.length };
}

/** The words of a Markdown link; null for a bare address or a tag. */
export function linkWords({ text }: Block, { from, to }: TextLink): Range | null {
  if (text.charAt(from) !== '[') return null;
  const close = Math.max(text.lastIndexOf('](', to - 1), text.lastIndexOf('][', to - 1));
  const end = close > from ? close : text.lastIndexOf(']', to - 1);
  return end > from ? { from: from + 1, to: end } : null;
}

/** Links that readers follow over the web. */
export function webLinks({ webLinks: links }: Block): readonly TextLink[] {
  return links;
}

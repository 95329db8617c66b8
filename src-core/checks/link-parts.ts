import { textLinks, type TextLink } from '../links/text-links.ts';
import type { FindDefinition } from '../issue/parse/head-title.ts';
import type { Range } from '../text/edit.ts';

/** A link of a block and where its parts are. */
export interface BlockLink extends TextLink {
  /** Where its address is written; null for one by reference, or one written with entities. */
  readonly addressAt: Range | null;
  /** The words of a Markdown link; null for a bare address or a tag. */
  readonly words: Range | null;
  /** Whether readers follow it over the web. */
  readonly isWeb: boolean;
}

export function blockLinks(text: string, findDefinition: FindDefinition): readonly BlockLink[] {
  return textLinks(text, { from: 0, to: text.length }, findDefinition).map((link) => ({
    from: link.from,
    to: link.to,
    address: link.address,
    addressAt: addressRange(text, link),
    words: linkWords(text, link),
    isWeb: /^https?:\/\//i.test(link.address),
  }));
}

function addressRange(text: string, { from, to, address }: TextLink): Range | null {
  if (address === '') return null;
  const at = text.lastIndexOf(address, to - address.length);
  if (at < from) return null;
  // A reference link whose words happen to be its address.
  if (text.charAt(from) === '[' && text.charAt(at - 1) === '[') return null;
  return { from: at, to: at + address.length };
}

function linkWords(text: string, { from, to }: TextLink): Range | null {
  if (text.charAt(from) !== '[') return null;
  const close = Math.max(text.lastIndexOf('](', to - 1), text.lastIndexOf('][', to - 1));
  const end = close > from ? close : text.lastIndexOf(']', to - 1);
  return end > from ? { from: from + 1, to: end } : null;
}

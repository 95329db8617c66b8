import { addressRange, linkWords, webLinks } from '../link-parts.ts';
import type { BlockRule } from '../rule.ts';

/** A link whose words are an address: another one misleads, the same one tells the reader nothing. */
export const addressAsText: BlockRule = {
  id: 'address-as-text',
  severity: 'hint',
  sees: 'block',
  check: (block) =>
    webLinks(block).flatMap((link) => {
      const words = linkWords(block, link);
      if (words === null || addressRange(block, link) === null) return [];
      const shown = block.text.slice(words.from, words.to).trim();
      if (!/^https?:\/\/\S+$/iu.test(shown)) return [];
      const message = bare(shown) === bare(link.address) ? 'addressAsText' : 'otherAddressAsText';
      return [{ ...words, message }];
    }),
};

function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/\/+$/u, '')
    .toLowerCase();
}

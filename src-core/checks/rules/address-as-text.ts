import type { BlockRule } from '../rule.ts';

/** A link whose words are an address: another one misleads, the same one tells the reader nothing. */
export const addressAsText: BlockRule = {
  id: 'address-as-text',
  severity: 'hint',
  sees: 'block',
  check: (block) =>
    block.webLinks.flatMap((link) => {
      const words = link.words;
      if (words === null || link.addressAt === null) return [];
      const shown = block.text
        .slice(words.from, words.to)
        .replaceAll(/^[\s*_`<]+|[\s*_`>]+$/gu, '');
      if (!/^(?:https?:\/\/|www\.(?=\S+\.[a-z]{2,}))\S+$/iu.test(shown)) return [];
      const message = bare(shown) === bare(link.address) ? 'addressAsText' : 'otherAddressAsText';
      return [{ ...words, message }];
    }),
};

function bare(address: string): string {
  return address
    .replace(/^(?:https?:\/\/)?(?:www\.)?/iu, '')
    .replace(/\/+$/u, '')
    .toLowerCase();
}

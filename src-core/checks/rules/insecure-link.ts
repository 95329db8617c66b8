import type { BlockRule } from '../rule.ts';

/** `http:` where the web has long moved on; a page's address on this machine or network has no choice. */
export const insecureLink: BlockRule = {
  id: 'insecure-link',
  severity: 'hint',
  sees: 'block',
  check: (block) =>
    block.webLinks.flatMap((link) => {
      const range = link.addressAt;
      if (
        range === null ||
        !/^http:\/\/[^/]*[a-z][^/]*\.[a-z]{2,}(?:[/?#]|$)/iu.test(link.address)
      ) {
        return [];
      }
      const scheme = { from: range.from, to: range.from + 'http'.length };
      return [{ ...range, message: 'insecureLink', fix: [{ ...scheme, insert: 'https' }] }];
    }),
};

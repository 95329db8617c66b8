import type { BlockRule } from '../rule.ts';

const picture = /\.(?:png|jpe?g|gif|webp|svg|avif)(?:\?[^#]*)?$/iu;

/** `[a diagram](diagram.png)` on a line of its own: an image that lost its `!`. */
export const missingBang: BlockRule = {
  id: 'missing-bang',
  severity: 'warning',
  sees: 'block',
  check: (block) =>
    block.links.flatMap((link) => {
      const { from, to, address } = link;
      const words = link.words;
      if (words === null || link.addressAt === null || !picture.test(address)) return [];
      const lineFrom = block.text.lastIndexOf('\n', from) + 1;
      const end = block.text.indexOf('\n', to);
      const line = block.text.slice(lineFrom, end === -1 ? undefined : end).trim();
      const isAlone = line === block.text.slice(from, to);
      const holdsImage = block.text.slice(words.from, words.to).includes('![');
      if (!isAlone || holdsImage) return [];
      return [{ from, to, message: 'missingBang', fix: [{ from, to: from, insert: '!' }] }];
    }),
};

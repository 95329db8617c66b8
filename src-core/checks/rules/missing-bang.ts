import type { BlockRule } from '../rule.ts';

const picture = /\.(?:png|jpe?g|gif|webp|svg|avif)(?:\?[^#]*)?$/iu;

/** `[a diagram](diagram.png)` on a line of its own: an image that lost its `!`. */
export const missingBang: BlockRule = {
  id: 'missing-bang',
  severity: 'warning',
  sees: 'block',
  check: (block) =>
    block.links.flatMap(({ from, to, address, addressAt, words }) => {
      if (words === null || addressAt === null || !picture.test(address)) return [];
      const lineFrom = block.text.lastIndexOf('\n', from) + 1;
      const end = block.text.indexOf('\n', to);
      const line = block.text.slice(lineFrom, end === -1 ? undefined : end).trim();
      const link = block.text.slice(from, to);
      // `！[` and `! [` show their mark.
      const before = line.endsWith(link) ? line.slice(0, -link.length) : null;
      const isAlone = before === '' || before === '！' || /^!\s+$/u.test(before ?? '');
      const holdsImage = block.text.slice(words.from, words.to).includes('![');
      if (!isAlone || holdsImage) return [];
      const start = from - (before?.length ?? 0);
      return [
        { from: start, to, message: 'missingBang', fix: [{ from: start, to: from, insert: '!' }] },
      ];
    }),
};

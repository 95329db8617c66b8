import type { BlockRule } from '../rule.ts';

/** Words that tell nobody where a link leads, least of all those who hear the links read out. */
const vague: ReadonlySet<string> = new Set([
  'here',
  'click here',
  'this',
  'this link',
  'link',
  'read more',
  'more',
  '这里',
  '此处',
  '点这里',
  '点击这里',
  '点此',
  '链接',
  '更多',
  'こちら',
  'ここ',
]);

/** With emphasis around them. */
const longest = 20;

export const vagueLinkText: BlockRule = {
  id: 'vague-link-text',
  severity: 'hint',
  sees: 'block',
  check: (block) =>
    block.links.flatMap((link) => {
      const words = link.words;
      if (words === null || words.to - words.from > longest) return [];
      const shown = block.text
        .slice(words.from, words.to)
        .replaceAll(/[*_`\s]+/gu, ' ')
        .trim()
        .toLowerCase();
      return vague.has(shown) ? [{ ...words, message: 'vagueLinkText' as const }] : [];
    }),
};

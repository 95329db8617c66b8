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
  'see here',
  'see more',
  'learn more',
  'this one',
  'this article',
  'this post',
  'this page',
  'details',
  '这里',
  '这儿',
  '这个',
  '这个链接',
  '此链接',
  '此处',
  '点这里',
  '点击这里',
  '点此',
  '点我',
  '点击',
  '点击此处',
  '点击查看',
  '戳这里',
  '戳我',
  '查看',
  '查看更多',
  '查看详情',
  '详情',
  '传送门',
  '阅读更多',
  '阅读全文',
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
        .replaceAll(/^[\s【「（([]+|[\s】」）)\].。!！…→»›>：:]+$/gu, '')
        .trim()
        .toLowerCase();
      return vague.has(shown) ? [{ ...words, message: 'vagueLinkText' as const }] : [];
    }),
};

import { countsLine } from '#core/checks/rules/counts-line.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const items = (count: number) =>
  Array.from({ length: count }, (_, n) => `${n + 1}、[t${n}](https://${n}.example)\n\n字。`).join(
    '\n\n',
  );
const body = `## 🦄文章&教程\n\n${items(3)}\n\n## 🐿️项目&资源\n\n${items(2)}\n`;

ruleTable(countsLine, [
  { text: `本期分享了 3 篇文章，2 个开源项目，全文 2000 字。\n\n${body}` },
  {
    text: `本期分享了 4 篇文章，2 个开源项目，1 则音视频。\n\n${body}`,
    finds: ['4 篇文章'],
    fixed: `本期分享了 3 篇文章，2 个开源项目，1 则音视频。\n\n${body}`,
  },
  { text: `上期分享了 12 篇文章，12 个开源项目。\n\n${body}` },
  { text: `这里有 5 个项目值得一看。\n\n${body}` },
  {
    text: `Shared 3 articles, 12 open-source projects\n\n${body.replace('文章&教程', 'Articles').replace('项目&资源', 'Projects')}`,
    finds: ['12 open-source projects'],
    fixed: `Shared 3 articles, 2 open-source projects\n\n${body.replace('文章&教程', 'Articles').replace('项目&资源', 'Projects')}`,
  },
  {
    text: '# W\n\nThis issue contains three articles.\n\n## Articles\n\n1. [a](https://a.example)\n\n2. [b](https://b.example)',
    finds: ['three articles'],
    fixed:
      '# W\n\nThis issue contains two articles.\n\n## Articles\n\n1. [a](https://a.example)\n\n2. [b](https://b.example)',
  },
  {
    text: '# W\n\n本期分享了三篇文章。\n\n## 文章\n\n1、[a](https://a.example)\n\n2、[b](https://b.example)',
    finds: ['三篇文章'],
    fixed:
      '# W\n\n本期分享了两篇文章。\n\n## 文章\n\n1、[a](https://a.example)\n\n2、[b](https://b.example)',
  },
]);

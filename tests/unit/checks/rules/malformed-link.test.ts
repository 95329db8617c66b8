import { malformedLink } from '#core/checks/rules/malformed-link.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(malformedLink, [
  { text: '[a]()', finds: ['[a]()'] },
  {
    text: '[a] (https://a.example/b)',
    finds: ['] (https://a.example/b)'],
    fixed: '[a](https://a.example/b)',
  },
  { text: '[a](https://a.example/b c)', finds: ['https://a.example/b c'] },
  { text: '[a](https://a.example/b "title")' },
  { text: '[a](https:/a.example)', finds: ['https:/a.example'] },
  {
    text: '[a](https://https://a.example/)',
    finds: ['https://https://a.example/'],
    fixed: '[a](https://a.example/)',
  },
  { text: '[a](https://aexample/b)', finds: ['https://aexample/b'] },
  {
    text: '[a](https://a.example/b%2A%2A)',
    finds: ['https://a.example/b%2A%2A'],
    fixed: '[a](https://a.example/b)',
  },
  {
    text: '[a](https://a.example//b/)',
    finds: ['https://a.example//b/'],
    fixed: '[a](https://a.example/b/)',
  },
  { text: '[a](https://web.archive.org/web/2020/https://b.example/)' },
  { text: '[a](https://a.example/b) (https://b.example)' },
  { text: '[a](#part) [b](../c.md) [d](mailto:e@f.example)' },
  { text: '[a](https//a.example/b)', finds: ['https//a.example/b'] },
  { text: '[a](htps://a.example/b)', finds: ['htps://a.example/b'] },
  { text: '[a](ftp://a.example/b)' },
  {
    text: '[标题]（https://a.example/b）的介绍',
    finds: ['（https://a.example/b）'],
    fixed: '[标题](https://a.example/b)的介绍',
  },
  {
    text: '[标题](https://a.example/b）的介绍',
    finds: ['(https://a.example/b）'],
    fixed: '[标题](https://a.example/b)的介绍',
  },
  { text: '引用[1]（见 https://a.example/b）与 `[a]（https://a.example/b）`' },
  {
    text: '[a](www.site.example/b)',
    finds: ['www.site.example/b'],
    fixed: '[a](https://www.site.example/b)',
  },
  { text: '[a](www.md) and www.site.example' },
]);

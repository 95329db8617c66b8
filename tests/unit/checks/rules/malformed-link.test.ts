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
  { text: '引用[1]（见 https://a.example/b ）与 `[a]（https://a.example/b）`' },
  {
    text: '[a](www.site.example/b)',
    finds: ['www.site.example/b'],
    fixed: '[a](https://www.site.example/b)',
  },
  { text: '[a](www.md) and www.site.example' },
  { text: 'Read <a href="">the notes</a>.', finds: ['<a href="">'] },
  { text: '[a](#) and [top](#)', finds: ['[a](#)'] },
  { text: '![A chart]()', finds: ['![A chart]()'] },
  { text: 'Read [](https://a.example/x).', finds: ['[](https://a.example/x)'] },
  {
    text: '(the notes)[https://a.example/x]',
    finds: ['(the notes)[https://a.example/x]'],
    fixed: '[the notes](https://a.example/x)',
  },
  { text: 'f(x)[https://a.example/x] and (see)[1]' },
  {
    text: '[a](github.com/x/y) and [b](notes.md)',
    finds: ['github.com/x/y'],
    fixed: '[a](https://github.com/x/y) and [b](notes.md)',
  },
  { text: '[a](//b.example/x)', finds: ['//b.example/x'], fixed: '[a](https://b.example/x)' },
  {
    text: '[a](me@site.example)',
    finds: ['me@site.example'],
    fixed: '[a](mailto:me@site.example)',
  },
  {
    text: '[a](https：//a.example/x)',
    finds: ['https：//a.example/x'],
    fixed: '[a](https://a.example/x)',
  },
  { text: '[a](https:\\\\b.example\\x)', finds: ['https:\\\\b.example\\x'] },
  { text: '[a](https://a,example.com/x)', finds: ['https://a,example.com/x'] },
  { text: '[a](https://a.example:80x/x)', finds: ['https://a.example:80x/x'] },
  { text: '[a](https://a.example:8080/x) and [b](https://例子.中国/页)' },
  {
    text: '[a](http://localhost:3000/x) and http://localhost:3000',
    finds: ['http://localhost:3000/x'],
  },
  { text: '[a](file:///home/me/x.md)', finds: ['file:///home/me/x.md'] },
  {
    text: '[a](https://a.example/x。)很好[b](https://zh.wiki.example/苹果（公司）)',
    finds: ['https://a.example/x。'],
    fixed: '[a](https://a.example/x)很好[b](https://zh.wiki.example/苹果（公司）)',
  },
  {
    text: '[a](https://a.example/x%22) [b](https://a.example/y%20)',
    finds: ['https://a.example/x%22', 'https://a.example/y%20'],
    fixed: '[a](https://a.example/x) [b](https://a.example/y)',
  },
  {
    text: '地址：https://a.example/x，欢迎（https://b.example/y）。',
    finds: ['https://a.example/x，', 'https://b.example/y）'],
    fixed: '地址：<https://a.example/x>，欢迎（<https://b.example/y>）。',
  },
  {
    text: '地址：https://a.example/x ，<https://b.example/y>。[见](https://a.example/z)。`https://c.example/x。`',
  },
  { text: '[a](https://a.example/\nb)', finds: ['https://a.example/\nb'] },
]);

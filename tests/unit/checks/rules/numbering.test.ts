import { numbering } from '#core/checks/rules/numbering.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(numbering, [
  {
    text: '## A\n\n1. [a](https://a.example)\n\n3. [b](https://b.example)',
    finds: ['3'],
    fixed: '## A\n\n1. [a](https://a.example)\n\n2. [b](https://b.example)',
  },
  {
    text: '## A\n\n1、[a](https://a.example)\n\n1、[b](https://b.example)\n\n2、[c](https://c.example)',
    finds: ['1'],
    fixed:
      '## A\n\n1、[a](https://a.example)\n\n2、[b](https://b.example)\n\n3、[c](https://c.example)',
  },
  {
    text: '## A\n\n2. [a](https://a.example)\n\n3. [b](https://b.example)',
    finds: ['2'],
    fixed: '## A\n\n1. [a](https://a.example)\n\n2. [b](https://b.example)',
  },
  {
    text: '## A\n\n1. [a](https://a.example)\n\n2. [b](https://b.example)\n\n## B\n\n3. [c](https://c.example)\n\n4. [d](https://d.example)',
  },
  {
    text: '## A\n\n1. [a](https://a.example)\n\n1. [b](https://b.example)\n\n1. [c](https://c.example)',
  },
  { text: '## A\n\n- [a](https://a.example)\n- [b](https://b.example)' },
  {
    text: ['1、A', '2、B', '3、C', '3、D', '5、E']
      .map((head) => `## ${head}\n\nWords.\n`)
      .join('\n'),
    finds: ['3'],
  },
  {
    text: ['1、A', '2、B', '3、C', '4、D', '5、E']
      .map((head) => `## ${head}\n\nWords.\n`)
      .join('\n'),
  },
  {
    text: '## A\n\n(1) [a](https://a.example)\n\n(2) [b](https://b.example)\n\n(4) [c](https://c.example)',
    finds: ['4'],
    fixed:
      '## A\n\n(1) [a](https://a.example)\n\n(2) [b](https://b.example)\n\n(3) [c](https://c.example)',
  },
  {
    text: '## A\n\n１、[a](https://a.example)\n\n２、[b](https://b.example)\n\n２、[c](https://c.example)',
    finds: ['２'],
    fixed:
      '## A\n\n１、[a](https://a.example)\n\n２、[b](https://b.example)\n\n３、[c](https://c.example)',
  },
  {
    text: '## A\n\n（1）好处\n（2）坏处\n（4）价格',
    finds: ['4'],
  },
  {
    text: '## A\n\n一、[a](https://a.example)\n\n二、[b](https://b.example)\n\n四、[c](https://c.example)',
    finds: ['四'],
    fixed:
      '## A\n\n一、[a](https://a.example)\n\n二、[b](https://b.example)\n\n三、[c](https://c.example)',
  },
  {
    text: '## A\n\n1 [a](https://a.example)\n\n2 [b](https://b.example)\n\n3 [c](https://c.example)',
  },
  {
    text: '## A\n\n（1）好处\n（2）坏处\n\n后来：\n\n（1）价格\n（2）速度\n\n(2020) and (1990) words',
  },
  {
    text: ['一、A', '二、B', '三、C', '三、D', '五、E']
      .map((head) => `## ${head}\n\nWords.\n`)
      .join('\n'),
    finds: ['三'],
  },
]);

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
]);

import { missingDescription } from '#core/checks/rules/missing-description.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(missingDescription, [
  {
    text: '## A\n\n1. [a](https://a.example)\n\nWords.\n\n2. [b](https://b.example)\n\nWords.\n\n3. [c](https://c.example)\n\n4. [d](https://d.example)\n\nWords.\n\n5. [e](https://e.example)\n\nWords.',
    finds: ['3. [c](https://c.example)'],
  },
  {
    text: '## A\n\n1. [a](https://a.example)\n\n2. [b](https://b.example)\n\n3. [c](https://c.example)',
  },
]);

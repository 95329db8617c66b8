import { sentTwice } from '#core/checks/rules/sent-twice.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(sentTwice, [
  {
    text: '## A\n\n1. [a](https://a.example/b)\n\n2. [c](http://www.a.example/b/?utm_source=x)',
    finds: ['c'],
  },
  { text: '## A\n\n1. [a](https://a.example/b)\n\n2. [c](https://a.example/c)' },
  { text: '## A\n\n- Words first [a](https://a.example/b)\n- Others [c](https://a.example/b)' },
]);

import { insecureLink } from '#core/checks/rules/insecure-link.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(insecureLink, [
  {
    text: '[a](http://a.example/b)',
    finds: ['http://a.example/b'],
    fixed: '[a](https://a.example/b)',
  },
  { text: '<http://a.example>', finds: ['http://a.example'], fixed: '<https://a.example>' },
  { text: '[a](https://a.example/b)' },
  { text: '[a](http://localhost:3000/) [b](http://127.0.0.1/) [c](http://nas/)' },
]);

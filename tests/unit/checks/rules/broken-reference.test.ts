import { brokenReference } from '#core/checks/rules/broken-reference.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(brokenReference, [
  { text: 'See [a][b] and [c][].', finds: ['[a][b]', '[c][]'] },
  { text: 'See [a][b].\n\n[B]: https://a.example' },
  { text: '`x[a][b]` and \\[a][b]' },
  { text: 'A claim.[^1] And one more[^b]\n\n[^1]: The source.', finds: ['[^b]'] },
  { text: 'The class [^abc] and `x[^1]`, 字[^a-z]+ 等' },
]);

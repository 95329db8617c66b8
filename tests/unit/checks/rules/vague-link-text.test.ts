import { vagueLinkText } from '#core/checks/rules/vague-link-text.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(vagueLinkText, [
  { text: 'Read it [here](https://a.example).', finds: ['here'] },
  { text: '点[这里](https://a.example)看', finds: ['这里'] },
  { text: '[**Read more**](https://a.example)', finds: ['**Read more**'] },
  { text: '[here][a]\n\n[a]: https://a.example', finds: ['here'] },
  { text: '[Here be dragons](https://a.example)' },
]);

import { vagueLinkText } from '#core/checks/rules/vague-link-text.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(vagueLinkText, [
  { text: 'Read it [here](https://a.example).', finds: ['here'] },
  { text: '点[这里](https://a.example)看', finds: ['这里'] },
  { text: '[**Read more**](https://a.example)', finds: ['**Read more**'] },
  { text: '[here][a]\n\n[a]: https://a.example', finds: ['here'] },
  { text: '[Here be dragons](https://a.example)' },
  {
    text: '[Read more →](https://a.example) and [here.](https://a.example)',
    finds: ['Read more →', 'here.'],
  },
  {
    text: '[【点击查看】](https://a.example)，[戳这里](https://a.example)',
    finds: ['【点击查看】', '戳这里'],
  },
  { text: '[Read more about parsers](https://a.example) and [详情页的设计](https://a.example)' },
]);

import { missingBang } from '#core/checks/rules/missing-bang.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(missingBang, [
  {
    text: 'Words.\n\n[a picture](https://a.example/b.png)',
    finds: ['[a picture](https://a.example/b.png)'],
    fixed: 'Words.\n\n![a picture](https://a.example/b.png)',
  },
  { text: 'See [a picture](b.png) of it.' },
  { text: '![a picture](b.png)' },
  { text: '[![a](b.png)](c.png)' },
  { text: '！[图](b.png)', finds: ['！[图](b.png)'], fixed: '![图](b.png)' },
  { text: '! [a picture](b.png)', finds: ['! [a picture](b.png)'], fixed: '![a picture](b.png)' },
  { text: '看！[图](b.png)' },
  { text: '[a page](https://a.example/b)' },
]);

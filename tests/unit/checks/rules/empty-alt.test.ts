import { emptyAlt } from '#core/checks/rules/empty-alt.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(emptyAlt, [
  { text: '![](a.png)', finds: ['![](a.png)'] },
  { text: '<img src="a.png">', finds: ['<img src="a.png">'] },
  { text: '![a](a.png) <img src="a.png" alt="a">' },
  { text: '![][p]\n\n[p]: https://a.example/a.png', finds: ['![]'] },
  {
    text: '![IMG_2034.png](https://a.example/a.png)',
    finds: ['![IMG_2034.png](https://a.example/a.png)'],
  },
]);

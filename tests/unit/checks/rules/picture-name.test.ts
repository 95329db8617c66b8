import { pictureName } from '#core/checks/rules/picture-name.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const head = '## A\n\n1. [a](https://a.example)\n\n';

ruleTable(
  pictureName,
  [
    {
      text: `${head}![x](https://img.example/IMG_1.png)`,
      finds: ['![x](https://img.example/IMG_1.png)'],
    },
    { text: `${head}![x](assets/chart.png)`, finds: ['![x](assets/chart.png)'] },
    { text: `${head}![x](https://img.example/2026-01-03_chart.png?x=1)` },
    { text: `${head}![x](https://elsewhere.example/chart.png)` },
    { text: '![a logo of the letter](https://img.example/logo.png)' },
  ],
  {
    house: { pictures: { site: 'https://img.example/', rule: '{date}_{slug}' } },
    surroundings: { path: 'one.md' },
  },
);

import { missingFile } from '#core/checks/rules/missing-file.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(
  missingFile,
  [
    { text: '![a](../assets/a.png)\n\n[b](b.md)', finds: ['![a](../assets/a.png)'] },
    { text: '![unknown](c.png) [site](/posts/one) [page](about) ![out](../../x.png)' },
    { text: '`![code](../assets/a.png)` [web](https://a.example/a.png)' },
  ],
  {
    surroundings: {
      path: '2026/one.md',
      files: { 'assets/a.png': null, '2026/b.md': { bytes: 9 } },
    },
  },
);

import { largePicture } from '#core/checks/rules/large-picture.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(
  largePicture,
  [
    { text: '![a](a.png)', finds: ['![a](a.png)'] },
    { text: '![b](b.png) ![c](c.png) ![web](https://a.example/a.png)' },
  ],
  {
    surroundings: {
      path: 'one.md',
      files: { 'a.png': { bytes: 100_001 }, 'b.png': { bytes: 100_000 }, 'c.png': null },
      pictures: { limit: 100, unpublished: [] },
    },
  },
);

import { unpublishedPicture } from '#core/checks/rules/unpublished-picture.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(
  unpublishedPicture,
  [
    { text: '![a](assets/a%20b.png)', finds: ['![a](assets/a%20b.png)'] },
    { text: '![a](assets/c.png)' },
  ],
  { surroundings: { pictures: { limit: 100, unpublished: ['a b.png'] } } },
);

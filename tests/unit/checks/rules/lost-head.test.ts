import { lostHead } from '#core/checks/rules/lost-head.ts';
import { numbering } from '#core/checks/rules/numbering.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const item = (number: number) =>
  `${number}. [t${number}](https://${number}.example)\n\nWords of ${number}.`;
const lost = `## A\n\n${[item(1), item(2), 'Words of the third.', item(4), item(5)].join('\n\n')}\n`;

ruleTable(lostHead, [
  { text: lost, finds: ['Words of the third.'] },
  { text: `## A\n\nWords.\n\n${[2, 3, 4, 5].map(item).join('\n\n')}`, finds: ['Words.'] },
  { text: `## A\n\n${[1, 2, 3, 4, 5].map(item).join('\n\n')}` },
  // Only a number is missing.
  { text: `## A\n\n${[1, 2, 4, 5].map(item).join('\n\n')}` },
  {
    text: `## A\n\n${[item(1), 'More.', item(2), 'More.', item(4), 'More.', item(5)].join('\n\n')}`,
  },
]);

// Renumbering would hide it.
ruleTable(numbering, [{ text: lost, finds: ['4'] }]);

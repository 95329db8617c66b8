import { starFormat } from '#core/checks/rules/star-format.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(starFormat, [
  {
    text: 'A（star 5K）\n\nB（star 2.1K）\n\nC (3.5k stars)',
    finds: ['(3.5k stars)'],
    fixed: 'A（star 5K）\n\nB（star 2.1K）\n\nC （star 3.5K）',
  },
  { text: 'A（star 5K）\n\nB（star 812）' },
  { text: 'A（star 5K）\n\nB（star 6K）\n\nC（star 1.2万）', finds: ['（star 1.2万）'] },
  { text: 'rated (4 of 5 stars)' },
  { text: 'A (5.1K stars)\n\nB (2K stars)\n\nC (812 stars)' },
  {
    text: 'A（star 5K）\n\nB（star 2.1K）\n\nC（GitHub star 3K）\n\nD。3.5K stars\n\nE（5K 颗星）\n\nF（star 3500）',
    finds: ['（GitHub star 3K）', '3.5K stars', '（5K 颗星）', '（star 3500）'],
    fixed:
      'A（star 5K）\n\nB（star 2.1K）\n\nC（star 3K）\n\nD。（star 3.5K）\n\nE（star 5K）\n\nF（star 3.5K）',
  },
  {
    text: 'A (5K stars)\n\nB (2K stars)\n\nC (five thousand stars)\n\nD ⭐ 3K',
    finds: ['(five thousand stars)'],
  },
  { text: 'A (5K stars)\n\nB (2K stars)\n\nThe project has 5.1k stars.\n\nRated 5 stars' },
]);

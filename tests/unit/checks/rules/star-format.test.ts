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
]);

import { headingJump } from '#core/checks/rules/heading-jump.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(headingJump, [
  { text: '# A\n\n### B\n\nWords.', finds: ['### B'] },
  { text: '# A\n\n## B\n\n### C\n\n# D\n\n## E\n\nWords.' },
]);

import { emptySection } from '#core/checks/rules/empty-section.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(emptySection, [
  { text: '## A\n\n## B\n\nWords.', finds: ['## A'] },
  { text: '## A\n\n<!-- to do -->\n\n---\n\n## B\n\nWords.', finds: ['## A'] },
  { text: '## A\n\n### B\n\nWords.' },
  { text: '## [A](https://a.example)\n\n## B\n\nWords.' },
]);

import { unclosedBlock } from '#core/checks/rules/unclosed-block.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(unclosedBlock, [
  { text: 'Run:\n\n```sh\nnpm ci\n\nAnd more.', finds: ['```sh'] },
  { text: '~~~\nnpm ci\n~~\n', finds: ['~~~'] },
  { text: 'Words.\n\n<!-- a note\n\nAnd more.', finds: ['<!-- a note'] },
  { text: '```\na\n```\n\nWords\n\n<!-- a\n\nb -->\n' },
  { text: '````md\n```sh\n````\n\n<details>\n\nWords' },
  { text: '' },
]);

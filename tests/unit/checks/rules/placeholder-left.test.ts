import { placeholderLeft } from '#core/checks/rules/placeholder-left.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(placeholderLeft, [
  { text: 'Written by TK in 2024', finds: ['TK'] },
  { text: 'TODO: write this', finds: ['TODO:'] },
  { text: '作者是【待补】', finds: ['【待补】'] },
  { text: 'Read it at {{address}}', finds: ['{{address}}'] },
  { text: 'A TODO list, tk and tkinter, `TODO: x` and `{{ x }}`, StickyTK' },
  { text: 'A price of [TBD] and (TODO).', finds: ['[TBD]', '(TODO)'] },
]);

import { placeholderLeft } from '#core/checks/rules/placeholder-left.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(placeholderLeft, [
  { text: 'Written by TK in 2024', finds: ['TK'] },
  { text: 'TODO: write this', finds: ['TODO:'] },
  { text: '作者是【待补】', finds: ['【待补】'] },
  { text: 'Read it at {{address}}', finds: ['{{address}}'] },
  { text: 'A TODO list, tk and tkinter, `TODO: x` and `{{ x }}`, StickyTK' },
  { text: '# Weekly #NN (YYYY-MM-DD)', finds: ['#NN', 'YYYY-MM-DD'] },
  { text: '# 第 XX 期', finds: ['第 XX 期'] },
  { text: 'Dates are written YYYY-MM-DD.\n\n# Weekly #12: #NNTP and 第 12 期' },
  { text: '简介：待补充', finds: ['待补充'] },
  { text: '[标题](链接) [a](undefined)', finds: ['链接', 'undefined'] },
  { text: '[a](#) [b](url.md) `[c](url)`' },
  { text: 'A price of [TBD] and (TODO).', finds: ['[TBD]', '(TODO)'] },
]);

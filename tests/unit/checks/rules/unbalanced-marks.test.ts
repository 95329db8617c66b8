import { unbalancedMarks } from '#core/checks/rules/unbalanced-marks.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(unbalancedMarks, [
  { text: '一个工具（基于 Rust，很快。', finds: ['（'] },
  { text: '一个工具（基于 Linux）很快', finds: [] },
  { text: 'A tool) that is fast', finds: [')'] },
  { text: 'a [stray bracket and [a link](https://a.example)', finds: ['['] },
  { text: '[a (b](https://a.example) c', finds: ['('] },
  { text: '《书名 与（作者）', finds: ['《'] },
  { text: 'an open `code span', finds: ['`'] },
  { text: '**Note that nothing closes it', finds: ['**'] },
  { text: 'takes **kwargs, 2 ** 3, or src/** as they are' },
  { text: '1) one 2) two :) and ;-) and （full) width' },
  { text: '`a(b[c` and ``x ` y`` and \\( and [w](https://a.example/x_(y))' },
  { text: '{[( ((( [[' },
  { text: 'So **This is new and **that** is old.', finds: ['**'] },
  { text: '**One** and **two** and 2 ** 3.' },
]);

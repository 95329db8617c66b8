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
  {
    text: 'See the docs (https://a.example/x) and （https://b.example/y）; [z]( https://c.example )',
  },
  { text: 'See the docs (https://a.example/x today', finds: ['('] },
  { text: 'He said “very good. And more.', finds: ['“'] },
  { text: '他说很好”。还有。', finds: ['”'] },
  { text: '“A long quotation goes on in the next paragraph.\n\nA screen of 27” is enough.' },
  { text: 'This is **bold text. And more.', finds: ['**'] },
]);

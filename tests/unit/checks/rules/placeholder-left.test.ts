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
  {
    text: '---\ntitle: "Weekly #XX"\npubDate: YYYY-MM-DD\nstatus: TODO\n---\n\nWords.',
    finds: ['#XX', 'YYYY-MM-DD'],
  },
  {
    text: '---\ntitle: "Weekly {{number}}"\n---\n\nWords. XXX: check\n\n待补充',
    finds: ['{{number}}', 'XXX:', '待补充'],
  },
  {
    text: 'Words [your name here] and （此处插入图片） and $TITLE$',
    finds: ['[your name here]', '（此处插入图片）', '$TITLE$'],
  },
  {
    text: '[a](https://example.com) [b](https://xxx)',
    finds: ['https://example.com', 'https://xxx'],
  },
  { text: 'A TODO app，待补充的部分；$HOME and 100%, `$TITLE$`, [your guide](https://a.example)' },
]);

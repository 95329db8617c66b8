import { mojibake } from '#core/checks/rules/mojibake.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(mojibake, [
  {
    text: 'It\u00e2\u20ac\u2122s \u00e2\u20ac\u0153good\u00e2\u20ac\u009d',
    finds: ['\u00e2\u20ac\u2122', '\u00e2\u20ac\u0153', '\u00e2\u20ac\u009d'],
    fixed: 'It\u2019s \u201cgood\u201d',
  },
  { text: 'It\uFFFDs a good day', finds: ['\uFFFD'] },
  { text: 'Café, naïve, 好; the sign \u201c\uFFFD\u201d, `a\uFFFDb`' },
  {
    text: 'It鈥檚 good',
    finds: ['鈥檚'],
    fixed: 'It’s good',
  },
  {
    text: '杩欐槸涓€涓祴璇曪紝鐢ㄤ簬妫€鏌ヤ贡鐮併€',
    finds: ['杩欐槸涓€涓祴璇曪紝鐢ㄤ簬妫€鏌ヤ贡鐮併€'],
  },
  { text: '这里有锟斤拷几个字', finds: ['锟斤拷'] },
  { text: '名为“锟斤拷”的乱码，`It鈥檚`；老闆说涓涓细流，价格是三€。' },
  { text: 'Words Â here, Â way', finds: ['Â', 'Â'], fixed: 'Words  here,  way' },
  { text: 'It&amp;#39;s AT&amp;T', finds: ['&amp;'], fixed: 'It&#39;s AT&amp;T' },
]);

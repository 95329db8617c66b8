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
]);

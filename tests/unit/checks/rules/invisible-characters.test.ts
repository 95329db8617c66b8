import { invisibleCharacters } from '#core/checks/rules/invisible-characters.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(invisibleCharacters, [
  { text: 'a\u200bb\u00adc', finds: ['\u200b', '\u00ad'], fixed: 'abc' },
  { text: 'x\u202egnp', finds: ['\u202e'], fixed: 'xgnp' },
  { text: 'a\u2028b \uFFFCc', finds: ['\u2028', '\uFFFC'], fixed: 'a b c' },
  { text: 'a\u0007b', finds: ['\u0007'], fixed: 'ab' },
  { text: '👨\u200d👩\u200d👧 می\u200cخواهم 🐿️' },
  {
    text: '---\ntitle: "Week\u200Bly"\n---\n\na\u3164b\u180Ec',
    finds: ['\u200B', '\u3164', '\u180E'],
    fixed: '---\ntitle: "Weekly"\n---\n\nabc',
  },
]);

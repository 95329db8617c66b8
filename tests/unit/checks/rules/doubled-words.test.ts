import { doubledWords } from '#core/checks/rules/doubled-words.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(doubledWords, [
  { text: 'This is the the end', finds: ['the the'], fixed: 'This is the end' },
  { text: '我觉得不错的的网站，，好', finds: ['的的', '，，'], fixed: '我觉得不错的网站，好' },
  { text: '他的的确确，小事……。。。' },
  { text: 'I know that that had had, New York York, `the the`' },
]);

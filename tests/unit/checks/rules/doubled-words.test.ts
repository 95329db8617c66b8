import { doubledWords } from '#core/checks/rules/doubled-words.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(doubledWords, [
  { text: 'This is the the end', finds: ['the the'], fixed: 'This is the end' },
  { text: '我觉得不错的的网站，，好', finds: ['的的', '，，'], fixed: '我觉得不错的网站，好' },
  { text: '他的的确确，小事……。。。' },
  { text: 'I know that that had had, New York York, `the the`' },
  { text: 'This is the\nthe way.', finds: ['the\nthe'], fixed: 'This is the\nway.' },
  { text: 'This is the\nthe', finds: ['the\nthe'], fixed: 'This is the' },
  { text: 'This line  \nline ends.\n\n- go\n- going' },
  { text: 'It is is so.', finds: ['is is'], fixed: 'It is so.' },
  {
    text: '我们可以可以使用，它是是好的',
    finds: ['可以可以', '是是'],
    fixed: '我们可以使用，它是好的',
  },
  { text: 'What it is is a parser. 一个一个看，不要使用使用过的' },
  { text: '很好，。继续', finds: ['，。'] },
  { text: '是不是是非题，于是是否可行，各个个人' },
]);

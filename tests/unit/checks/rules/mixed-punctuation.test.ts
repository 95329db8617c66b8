import { mixedPunctuation } from '#core/checks/rules/mixed-punctuation.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(mixedPunctuation, [
  { text: '模型（上下文协议)有用', finds: ['（上下文协议)'], fixed: '模型（上下文协议）有用' },
  { text: '模型 (上下文）有用', finds: ['(上下文）'], fixed: '模型 （上下文）有用' },
  { text: '你好,世界! 再见', finds: [',', '! '], fixed: '你好，世界！再见' },
  { text: 'Hello，world and more', finds: ['，'], fixed: 'Hello, world and more' },
  { text: '用 Python, Rust 写的（很快）。`你好,世界` 3:2' },
  { text: '星（star 5K) 数' },
  { text: '这个工具很好用.', finds: ['.'], fixed: '这个工具很好用。' },
  { text: '这个工具好用吗?', finds: ['?'], fixed: '这个工具好用吗？' },
  { text: 'It works well。', finds: ['。'], fixed: 'It works well.' },
  { text: '见 example.com 与 第 1.2 版，用 a.b。' },
]);

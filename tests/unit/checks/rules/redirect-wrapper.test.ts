import { redirectWrapper } from '#core/checks/rules/redirect-wrapper.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(redirectWrapper, [
  {
    text: '[a](https://www.google.com/url?q=https://a.example/b&sa=D)',
    finds: ['https://www.google.com/url?q=https://a.example/b&sa=D'],
    fixed: '[a](https://a.example/b)',
  },
  {
    text: '[a](https://link.zhihu.com/?target=https%3A//a.example/b)',
    finds: ['https://link.zhihu.com/?target=https%3A//a.example/b'],
    fixed: '[a](https://a.example/b)',
  },
  { text: '[a](https://www.google.com/search?q=b)' },
]);

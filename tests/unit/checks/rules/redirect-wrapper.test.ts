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
  {
    text: '[a](https://t.co/abc123) [b](https://t.common.example/abc)',
    finds: ['https://t.co/abc123'],
  },
  {
    text: '[a](https://substack.com/redirect/1a?j=b)',
    finds: ['https://substack.com/redirect/1a?j=b'],
  },
  {
    text: '[a](https://news.example/out?url=https%3A%2F%2Fb.example%2Fx)',
    finds: ['https://news.example/out?url=https%3A%2F%2Fb.example%2Fx'],
    fixed: '[a](https://b.example/x)',
  },
  {
    text: '[a](https://news.example/share?url=https%3A%2F%2Fb.example%2Fx) [b](https://news.example/go?url=abc)',
  },
]);

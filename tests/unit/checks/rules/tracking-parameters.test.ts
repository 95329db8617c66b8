import { trackingParameters } from '#core/checks/rules/tracking-parameters.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(trackingParameters, [
  {
    text: '[a](https://youtu.be/abc?si=xyz&t=10)',
    finds: ['https://youtu.be/abc?si=xyz&t=10'],
    fixed: '[a](https://youtu.be/abc?t=10)',
  },
  {
    text: '[a](https://x.com/b/status/1?s=20&t=abc)',
    finds: ['https://x.com/b/status/1?s=20&t=abc'],
    fixed: '[a](https://x.com/b/status/1)',
  },
  { text: '[a](https://a.example/?s=words&t=1&si=2)' },
  {
    text: '[a](https://a.example/?utm_source=b)',
    finds: ['https://a.example/?utm_source=b'],
    fixed: '[a](https://a.example/)',
  },
  {
    text: '[a](https://a.example/?id=1&utm_medium=b#top)',
    finds: ['https://a.example/?id=1&utm_medium=b#top'],
    fixed: '[a](https://a.example/?id=1#top)',
  },
  {
    text: '看 <https://a.example/?fbclid=x> 和 https://a.example/?spm=1。',
    finds: ['https://a.example/?fbclid=x', 'https://a.example/?spm=1'],
    fixed: '看 <https://a.example/> 和 https://a.example/。',
  },
  { text: '[a](https://a.example/?id=1&page=2)' },
  { text: '`https://a.example/?utm_source=b`' },
  { text: '```\nhttps://a.example/?utm_source=b\n```' },
  {
    text: '[a](https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a&scene=27&from=timeline)',
    finds: ['https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a&scene=27&from=timeline'],
    fixed: '[a](https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a)',
  },
  { text: '[a](https://a.example/s?scene=27&from=paris)' },
  {
    text: '[a](https://medium.com/p/x?source=rss----abc)',
    finds: ['https://medium.com/p/x?source=rss----abc'],
    fixed: '[a](https://medium.com/p/x)',
  },
]);

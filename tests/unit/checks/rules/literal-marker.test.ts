import { literalMarker } from '#core/checks/rules/literal-marker.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(literalMarker, [
  { text: '##Articles\n\nWords', finds: ['##Articles'], fixed: '## Articles\n\nWords' },
  { text: '##🦄文章', finds: ['##🦄文章'], fixed: '## 🦄文章' },
  {
    text: '###[Title](https://a.example)',
    finds: ['###[Title](https://a.example)'],
    fixed: '### [Title](https://a.example)',
  },
  { text: '＃＃ 文章', finds: ['＃＃ 文章'], fixed: '## 文章' },
  { text: '#python #rust\n\n## Title\n\n`##x`\n\n```\n##x\n```\n\n##' },
  {
    text: '- [a](https://a.example)\n- [b](https://b.example)\n-[c](https://c.example)',
    finds: ['-[c](https://c.example)'],
    fixed: '- [a](https://a.example)\n- [b](https://b.example)\n- [c](https://c.example)',
  },
  { text: '-[c](https://c.example)\n\n*emphasis* of a word\n\n-1 and -x' },
]);

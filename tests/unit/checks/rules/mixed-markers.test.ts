import { mixedMarkers } from '#core/checks/rules/mixed-markers.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(mixedMarkers, [
  {
    text: '## A\n\n1、[a](https://a.example)\n\n2、 [b](https://b.example)\n\n3、[c](https://c.example)\n\n4、[d](https://d.example)',
    finds: ['2、 '],
    fixed:
      '## A\n\n1、[a](https://a.example)\n\n2、[b](https://b.example)\n\n3、[c](https://c.example)\n\n4、[d](https://d.example)',
  },
  { text: '## A\n\n1、[a](https://a.example)\n\n2、 [b](https://b.example)' },
  {
    text: '## A\n\n- [a](https://a.example)\n- [b](https://b.example)\n* [c](https://c.example)\n- [d](https://d.example)',
    finds: ['*'],
    fixed:
      '## A\n\n- [a](https://a.example)\n- [b](https://b.example)\n- [c](https://c.example)\n- [d](https://d.example)',
  },
]);

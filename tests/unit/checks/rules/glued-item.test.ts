import { gluedItem } from '#core/checks/rules/glued-item.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(gluedItem, [
  {
    text: '## A\n\n1、[a](https://a.example)\n\n![p](p.png)2、[b](https://b.example)',
    finds: ['2、[b](https://b.example)'],
    fixed: '## A\n\n1、[a](https://a.example)\n\n![p](p.png)\n\n2、[b](https://b.example)',
  },
  {
    text: '## A\n\n1、[a](https://a.example)\n\n2、[b](https://b.example)\n\n3、[c](https://c.example)\n\n4、[d](https://d.example)\n\n5、[e](https://e.example)\n\n6、[f](https://f.example)\n7、[g](https://g.example)',
    finds: ['7、[g](https://g.example)'],
    fixed:
      '## A\n\n1、[a](https://a.example)\n\n2、[b](https://b.example)\n\n3、[c](https://c.example)\n\n4、[d](https://d.example)\n\n5、[e](https://e.example)\n\n6、[f](https://f.example)\n\n7、[g](https://g.example)',
  },
  {
    text: '## A\n\n- [a](https://a.example)\n- [b](https://b.example)\n- [c](https://c.example)\n- [d](https://d.example)',
  },
]);

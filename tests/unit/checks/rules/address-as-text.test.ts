import { addressAsText } from '#core/checks/rules/address-as-text.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(addressAsText, [
  { text: '[https://a.example/](https://a.example)', finds: ['https://a.example/'] },
  { text: '[https://b.example](https://a.example)', finds: ['https://b.example'] },
  { text: '[a](https://a.example) https://a.example <https://a.example>' },
  {
    text: '[www.a.example/x](https://a.example/x) [`https://a.example`](https://a.example)',
    finds: ['www.a.example/x', '`https://a.example`'],
  },
  { text: '[a.example](https://a.example) [www](https://a.example)' },
]);

import { digestLink } from '#core/checks/rules/digest-link.ts';
import { channelReport, entry } from '../../../support/channel-table.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const text = '# W #1\n\n## A\n\nWords of setup.py\n';
const entries = [
  entry({ reason: 'digestLeak', line: 5, action: 'refused', values: { count: 1, addresses: 'x' } }),
];

ruleTable(digestLink, [{ text, finds: ['Words of setup.py'] }], {
  surroundings: {
    channels: [channelReport({ entries }), channelReport({ channel: 'Other', entries })],
  },
});
ruleTable(digestLink, [{ text: `${text}More` }]);

const titles = '# W\n\n## A\n\n① One\n② Two\n③ Three\n\n## B\n\n① Four\n';
ruleTable(digestLink, [
  { text: `${titles}② Five\n` },
  {
    text: `${titles}② [Five](https://a.example)\n`,
    finds: ['② [Five](https://a.example)'],
    fixed: `${titles}② Five\n`,
  },
  { text: `${titles.replace('One', 'One\n\nWords below it.\n')}② [Five](https://a.example)\n` },
  {
    text: '# W\n\n## A\n\n① [a](https://a.example)\n② [b](https://b.example)\n③ [c](https://c.example)\n④ d\n⑤ e\n',
  },
]);

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

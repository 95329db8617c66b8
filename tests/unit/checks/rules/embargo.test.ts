import { embargo } from '#core/checks/rules/embargo.ts';
import { channelReport, entry } from '../../../support/channel-table.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const text = '# W #1\n\n## A\n\nWords of setup.py\n';
const entries = [
  entry({ reason: 'embargo', action: 'refused', values: { number: '1', until: '51' } }),
];

ruleTable(embargo, [{ text, finds: ['W #1'] }], {
  surroundings: {
    channels: [channelReport({ entries }), channelReport({ channel: 'Other', entries })],
  },
});
ruleTable(embargo, [{ text: `${text}More` }]);

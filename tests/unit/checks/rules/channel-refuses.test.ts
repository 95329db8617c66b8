import { channelRefuses } from '#core/checks/rules/channel-refuses.ts';
import { channelReport, entry } from '../../../support/channel-table.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const text = '# W #1\n\n## A\n\nWords of setup.py\n';
const entries = [
  entry({ reason: 'nothingToSend', action: 'refused', lossy: true }),
  entry({ reason: 'embargo', action: 'refused', values: { number: '1', until: '51' } }),
];

ruleTable(channelRefuses, [{ text, finds: ['W #1'] }], {
  surroundings: {
    channels: [channelReport({ entries }), channelReport({ channel: 'Other', entries })],
  },
});
ruleTable(channelRefuses, [{ text: `${text}More` }]);

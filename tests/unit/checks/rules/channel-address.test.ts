import { channelAddress } from '#core/checks/rules/channel-address.ts';
import { channelReport, entry } from '../../../support/channel-table.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const text = '# W #1\n\n## A\n\nWords of setup.py\n';
const entries = [
  entry({
    reason: 'placeholderUnfilled',
    line: 5,
    action: 'refused',
    values: { placeholder: 'paid', channel: 'Paid' },
  }),
];

ruleTable(channelAddress, [{ text, finds: ['Words of setup.py'] }], {
  surroundings: {
    channels: [channelReport({ entries }), channelReport({ channel: 'Other', entries })],
  },
});
ruleTable(channelAddress, [{ text: `${text}More` }]);

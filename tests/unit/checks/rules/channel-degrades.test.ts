import { channelDegrades } from '#core/checks/rules/channel-degrades.ts';
import { channelReport, entry } from '../../../support/channel-table.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const text = '# W #1\n\n## A\n\nWords of setup.py\n';
const entries = [
  entry({ reason: 'pasteLinksWord', line: 5, values: { word: 'setup.py' } }),
  entry({ reason: 'tagAsText', line: 5, values: { tag: '<a>' } }),
  entry({ reason: 'teaserOnly', lossy: true, covers: ['words'] }),
];

ruleTable(channelDegrades, [{ text, finds: ['Words of setup.py'] }], {
  surroundings: {
    channels: [channelReport({ entries }), channelReport({ channel: 'Other', entries })],
  },
});
ruleTable(channelDegrades, [{ text: `${text}More` }]);

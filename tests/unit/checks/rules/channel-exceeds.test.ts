import { channelExceeds } from '#core/checks/rules/channel-exceeds.ts';
import { mailLimit, reportChannel } from '#core/checks/channel-report.ts';
import { channelReport, entry } from '../../../support/channel-table.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const text = '# W #1\n\nWords\n';
const mail = (bytes: number) =>
  reportChannel(
    { name: 'Letter', target: 'substack' },
    {
      copies: [
        {
          id: 'body',
          kind: 'body',
          html: `${'a'.repeat(bytes)}<img src="data:${'b'.repeat(500)}">`,
          text: '',
        },
      ],
      report: [],
    },
  );

ruleTable(channelExceeds, [{ text, finds: ['W #1'] }], {
  surroundings: { channels: [mail(mailLimit)] },
});
ruleTable(channelExceeds, [{ text: `${text}near`, finds: ['W #1'] }], {
  surroundings: { channels: [mail(mailLimit - 100)] },
});
ruleTable(channelExceeds, [{ text: `${text}short` }], {
  surroundings: { channels: [mail(mailLimit / 2)] },
});
ruleTable(channelExceeds, [{ text: `${text}cut`, finds: ['W #1'] }], {
  surroundings: {
    channels: [channelReport({ entries: [entry({ reason: 'messageCut', values: { parts: 3 } })] })],
  },
});

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
const messages = (count: number) =>
  channelReport({
    sizes: Array.from({ length: count }, () => ({
      kind: 'message' as const,
      used: 4000,
      limit: 4096,
      unit: 'units' as const,
    })),
  });
ruleTable(channelExceeds, [{ text: `${text}parts`, finds: ['W #1'] }], {
  surroundings: { channels: [messages(2)] },
});
ruleTable(channelExceeds, [{ text: `${text}whole` }], {
  surroundings: { channels: [messages(1)] },
});
ruleTable(channelExceeds, [{ text: `${text}cut`, finds: ['W #1'] }], {
  surroundings: {
    channels: [channelReport({ entries: [entry({ reason: 'messageCut', values: { parts: 3 } })] })],
  },
});

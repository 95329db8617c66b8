import { sentBefore } from '#core/checks/rules/sent-before.ts';
import { createSentLinks } from '#core/links/sent-links.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const sent = createSentLinks();
sent.put({
  id: 'one.md',
  number: 7,
  date: '2026-01-03',
  title: 'One',
  links: [{ address: 'https://github.com/Owner/Repo', line: 5, title: 'Repo', lineHash: null }],
});

ruleTable(
  sentBefore,
  [
    {
      text: '1. [a](http://www.github.com/owner/repo.git?utm_source=x)',
      finds: ['[a](http://www.github.com/owner/repo.git?utm_source=x)'],
    },
    { text: '1. [a](https://github.com/owner/other)' },
  ],
  { surroundings: { sentBefore: (address) => sent.sentBefore(null, [address])[0] ?? null } },
);

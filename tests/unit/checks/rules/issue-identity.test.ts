import { issueIdentity } from '#core/checks/rules/issue-identity.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(
  issueIdentity,
  [
    { text: '# Weekly #12 (2026-01-03)' },
    { text: '# Weekly #12 (2025-01-03)', finds: ['Weekly #12 (2025-01-03)'] },
    {
      text: '---\ntitle: "Weekly #12"\npubDate: 2026-03-01\n---\n\n# Weekly #13 (2026-01-03)',
      finds: ['2026-03-01', '# Weekly #13 (2026-01-03)'],
      fixed: '---\ntitle: "Weekly #12"\npubDate: 2026-01-03\n---\n\n# Weekly #13 (2026-01-03)',
    },
    {
      text: '# Weekly #12 (2026-01-03)\n\nThe [original](https://a.example/posts/2025-12-27-weekly) is Chinese.',
      finds: ['https://a.example/posts/2025-12-27-weekly'],
      fixed:
        '# Weekly #12 (2026-01-03)\n\nThe [original](https://a.example/posts/2026-01-03-weekly) is Chinese.',
    },
    { text: '# What 2001-09-09 meant, Weekly #12' },
  ],
  { surroundings: { path: '2026-01-03-weekly.md' } },
);

ruleTable(
  issueIdentity,
  [
    {
      text: '---\nnumber: 12\n---\n\n# Weekly #13',
      finds: ['Weekly #13'],
      fixed: '---\nnumber: 12\n---\n\n# Weekly #12',
    },
    { text: '# Weekly #13', finds: ['Weekly #13'] },
    { text: '# Notes' },
  ],
  { surroundings: { path: 'issue-12.md' } },
);
